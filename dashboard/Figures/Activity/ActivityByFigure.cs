using Analytics;

namespace Dashboard;

/// <summary>The main key figures by region, territory or rep; a row filters the page, so that the next level is one click away.</summary>
public static class ActivityByFigure
{
    public const string Name = "activity-by";
    public const string ByKey = "by";

    /// <summary>The level a view asks for: regions, where there are several, unless it says otherwise.</summary>
    public static string LevelOf(ActivityReport report, View view) =>
        GroupLevel.All.FirstOrDefault(level => view.Has(ByKey, level)) ?? GroupLevel.HighestOf(report.Groups.Select(group => group.Dimension));

    public static IReadOnlyList<ActivityGroup> GroupsOf(ActivityReport report, View view) =>
        [.. LevelOf(report, view) is var level ? report.Groups.Where(group => group.Dimension == level) : []];

    public static Figure Of(ActivityReport report, IReadOnlyList<ActivityGroup> shown, Canvas canvas)
    {
        var (words, numbers, names) = (canvas.Words, canvas.Numbers, new ValueNames(canvas));
        var level = LevelOf(report, canvas.View);
        var all = GroupsOf(report, canvas.View);
        var behind = all.Count(group => group.Kpis.Of(KpiCode.PlanAdherence).Verdict == "below");
        return new()
        {
            Name = Name,
            Metric = "kpi",
            Title = words["activityBy.title", names.Dimension(level), behind, all.Count],
            Subtitle = words["activityBy.subtitle"],
            Table = new(
                [new(names.Dimension(level)), .. KpiCode.Main.Select(code => new Column(words["kpi." + code], true)),
                 .. report.Kpis.Where(kpi => !KpiCode.Main.Contains(kpi.Code)).Select(kpi => new Column(words.Name(kpi), true) { OnScreen = false })],
                [.. shown.Select(group => new Row(
                    [new(group.Name == group.Value ? names.Value(level, group.Value) : $"{group.Name} {group.Value}", group.Value) { Href = canvas.View.Without(ByKey).Without(Paging.Key).Toggle(level, group.Value).Url },
                     .. KpiCode.Main.Select(code => numbers.Marked(group.Kpis.Of(code))),
                     .. group.Kpis.Where(kpi => !KpiCode.Main.Contains(kpi.Code)).Select(kpi => new Cell(numbers.Value(kpi), kpi.Value))],
                    canvas.View.Has(level, group.Value)))]) { Stacks = true },
        };
    }
}
