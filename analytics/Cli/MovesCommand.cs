using System.CommandLine;

namespace Analytics;

public static class MovesCommand
{
    private const int Shown = 30;

    public static Command Create() => Finding.Command(
        "moves", "What should change? Recommended moves of the latest run, with reasons; headroom in units, never money.",
        Finding.LatestYear, (panel, slice, settings) => Moves.Of(panel, slice, Scope.Everything, settings), Table, Print);

    private static CsvTable Table(MovesReport report) => new(
        ["doctor_id", "doctor_name", "product", "kind", "from", "to", "probability", "visits_now", "visits_advised", "headroom_units", "cluster", "confidence", "expires", "why"],
        [.. report.Moves.Select(m => (object?[])[m.Account.Id, m.Account.Name, m.Product, m.Kind.ToString().ToLowerInvariant(), m.From, m.To, m.Probability,
            m.VisitsNow, m.VisitsAdvised, m.HeadroomUnits, m.Cluster, m.Confidence.ToString().ToLowerInvariant(), m.Expires, Why(m)])]);

    private static void Print(MovesReport report)
    {
        Terminal.Title($"{report.Moves.Count} recommended moves as of {report.AsOf}: " + string.Join(", ", report.Counts.Select(c => $"{c.Value} {c.Key}")));
        Terminal.Table(
            ["Doctor", "Kind", "Move", "Probability>", "Visits a month", "Headroom units>", "Confidence", "Why"],
            report.Moves.Take(Shown).Select(m => (string[])[$"{m.Account.Id} {m.Account.Name}", m.Kind.ToString().ToLowerInvariant(), m.From == m.To ? $"{m.From}" : $"{m.From} → {m.To}",
                Terminal.Percent(m.Probability, 0), $"{Terminal.Number(m.VisitsNow, 1)} → {Terminal.Number(m.VisitsAdvised, 1)}",
                Terminal.Number(m.HeadroomUnits, 1), m.Confidence.ToString().ToLowerInvariant(), Why(m)]));
        if (report.Moves.Count > Shown)
            Terminal.Line($"{report.Moves.Count - Shown} more: --json or --csv FILE shows all.");
        Terminal.Notes(report.Notes);
    }

    private static string Why(Move move) => string.Join("; ", move.Drivers.Select(NoteText.Of));
}
