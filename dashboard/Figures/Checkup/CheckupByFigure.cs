using Analytics;

namespace Dashboard;

/// <summary>The six verdicts of each region, territory or rep; a row narrows the page to it.</summary>
public static class CheckupByFigure
{
    public const string Name = "checkup-by";
    private const int Most = 4;

    /// <summary>The level a view asks for, as on the activity page.</summary>
    public static string LevelOf(CheckupReport report, View view) => GroupLevel.All.FirstOrDefault(level => view.Has(ActivityByFigure.ByKey, level))
        ?? GroupLevel.HighestOf(report.Groups.Select(group => group.Dimension));

    public static IReadOnlyList<CheckupGroup> GroupsOf(CheckupReport report, View view) => [.. LevelOf(report, view) is var level ? report.Groups.Where(group => group.Dimension == level) : []];

    public static Figure Of(CheckupReport report, IReadOnlyList<CheckupGroup> shown, Canvas canvas)
    {
        var (words, numbers, names, view) = (canvas.Words, canvas.Numbers, new ValueNames(canvas), canvas.View);
        var level = LevelOf(report, view);
        var all = GroupsOf(report, view);
        return new()
        {
            Name = Name,
            Metric = "checkup",
            Title = all.Count == 0 ? words["checkupBy.none"] : words["checkupBy.title", names.Dimension(level), all.Count, all.Count(group => group.Answers.Count(answer => answer.Verdict == "no") >= Most)],
            Subtitle = words["checkupBy.subtitle"],
            Table = new(
                [new(names.Dimension(level)), new(words["col.doctors"], true), .. CheckupQuestion.All.Select(question => new Column(words[$"checkup.{question}.short"]))],
                [.. shown.Select(group => new Row(
                    [new(group.Name == group.Value ? names.Value(level, group.Value) : $"{group.Name} {group.Value}", group.Value) { Href = view.Without(ActivityByFigure.ByKey).Without(Paging.Key).Toggle(level, group.Value).Url },
                     numbers.CountCell(group.Accounts), .. group.Answers.Select(answer => CheckupFigure.Verdict(answer, words))],
                    view.Has(level, group.Value)))]) { Stacks = true },
        };
    }
}
