using Analytics;

namespace Dashboard;

/// <summary>One closing question: the answer in sentences, and the figures it rests on beside their targets.</summary>
public static class CheckupFigure
{
    public const string Prefix = "checkup-";

    public static Figure? Find(string name, CheckupReport report, Canvas canvas) =>
        report.Answers.FirstOrDefault(answer => NameOf(answer) == name) is { } answer ? Of(answer, report, canvas) : null;

    public static Figure Of(CheckupAnswer answer, CheckupReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new()
        {
            Name = NameOf(answer),
            Metric = "checkup",
            Eyebrow = words[$"checkup.{answer.Question}.question"],
            Verdict = Verdict(answer, words),
            Title = string.Join(" ", answer.Says.Select(words.Note)),
            Subtitle = words["checkup.subtitle", numbers.Period(report.Period)],
            Table = new(
                [new(words["kpis.col.kpi"]), new(words["kpis.col.value"], true), new(words["kpis.col.target"], true) { InFile = false }, new(words["kpis.col.from"], true) { OnScreen = false }, new(words["kpis.col.to"], true) { OnScreen = false }, new(words["kpis.col.verdict"]), new(words["kpis.col.before"], true)],
                [.. answer.Figures.Select(figure => new Row(
                    [words.Name(figure), new(numbers.Value(figure), figure.Value), numbers.Target(figure), new("", figure.TargetFrom), new("", figure.TargetTo), figure.Verdict == "none" ? new("", null) : words.Verdict(figure), new(numbers.Value(figure.Unit, figure.Before), figure.Before)]))]),
        };
    }

    public static Cell Verdict(CheckupAnswer answer, Words words) => answer.Verdict switch
    {
        "yes" => Cells.Tag("✓ " + words["checkup.yes"], "good"),
        "partly" => Cells.Tag("◐ " + words["checkup.partly"], "warn"),
        "no" => Cells.Tag("✕ " + words["checkup.no"], "bad"),
        _ => Cells.Tag("– " + words["checkup.unknown"]),
    };

    private static string NameOf(CheckupAnswer answer) => Prefix + answer.Question.ToLowerInvariant();
}
