using Analytics;

namespace Dashboard;

/// <summary>Every key figure of the selection beside its target and the months before; a row chooses what the trend shows.</summary>
public static class KpiFigure
{
    public const string Name = "kpis";
    public const string KpiKey = "kpi";

    public static Figure Of(ActivityReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var held = report.Kpis.Where(kpi => kpi.Verdict != "none").ToArray();
        return new()
        {
            Name = Name,
            Metric = "kpi",
            Title = held.Length == 0 ? words["notEnough"] : words["kpis.title", held.Count(kpi => kpi.Verdict == "within"), held.Length],
            Subtitle = words["kpis.subtitle"],
            Table = new(
                [new(words["kpis.col.kpi"]), new(words["kpis.col.value"], true), new(words["kpis.col.target"], true) { InFile = false }, new(words["kpis.col.from"], true) { OnScreen = false }, new(words["kpis.col.to"], true) { OnScreen = false }, new(words["kpis.col.verdict"]), new(words["kpis.col.before"], true)],
                [.. report.Kpis.Select(kpi => new Row(
                    [Cells.Text(words.Name(kpi), canvas.View.Toggle(KpiKey, kpi.Code).Url), new(numbers.Value(kpi), kpi.Value), numbers.Target(kpi), new("", kpi.TargetFrom), new("", kpi.TargetTo), words.Verdict(kpi), new(numbers.Value(kpi.Unit, kpi.Before), kpi.Before)],
                    canvas.View.Has(KpiKey, kpi.Code)))]),
        };
    }
}
