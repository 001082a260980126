using Analytics;

namespace Dashboard;

/// <summary>The main key figures by region, territory or rep; a row filters the page, so that the next level is one click away.</summary>
public static class ActivityByFigure
{
    public const string Name = "activity-by";
    public const string ByKey = "by";
    public static readonly IReadOnlyList<string> Levels = [Dimension.Region, Dimension.Territory, Dimension.Rep];

    /// <summary>The level a view asks for: regions, where there are several, unless it says otherwise.</summary>
    public static string LevelOf(ActivityReport report, View view) =>
        Levels.FirstOrDefault(level => view.Has(ByKey, level)) ?? Levels.FirstOrDefault(level => report.Groups.Count(group => group.Dimension == level) > 1) ?? Dimension.Rep;

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
                [new(names.Dimension(level)), .. KpiText.Main.Select(code => new Column(words["kpi." + code], true)),
                 .. report.Kpis.Where(kpi => !KpiText.Main.Contains(kpi.Code)).Select(kpi => new Column(words.Name(kpi), true) { OnScreen = false })],
                [.. shown.Select(group => new Row(
                    [new(group.Name == group.Value ? names.Value(level, group.Value) : $"{group.Name} {group.Value}", group.Value) { Href = canvas.View.Without(ByKey).Without(Paging.Key).Toggle(level, group.Value).Url },
                     .. KpiText.Main.Select(code => numbers.Marked(group.Kpis.Of(code))),
                     .. group.Kpis.Where(kpi => !KpiText.Main.Contains(kpi.Code)).Select(kpi => new Cell(numbers.Value(kpi), kpi.Value))],
                    canvas.View.Has(level, group.Value)))]) { Stacks = true },
        };
    }
}
