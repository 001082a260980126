using System.CommandLine;

namespace Analytics;

public static class CoachingCommand
{
    public static Command Create() => Finding.Command(
        "coaching", "Whom to accompany, invite to speak, give a seat? Each with its reason; never gifts or hospitality.",
        Finding.LatestYear, (panel, slice, settings) => Coaching.Of(panel, slice, Scope.Everything, settings),
        new Tables<CoachingReport>()
            .With("coaching", report => Picks(All(report))).With("coaching-joint", report => Picks(report.Joint))
            .With("coaching-speakers", report => Picks(report.Speakers)).With("coaching-seats", report => Picks(report.Seats)),
        Print);

    private static CsvTable Picks(IEnumerable<CoachingPick> picks) => new(
        ["doctor_id", "doctor_name", "kind", "box", "hospital", "territory_id", "rep_id", "units_a_month", "visits_a_month", "why"],
        [.. picks.Select(p => (object?[])[p.Account.Id, p.Account.Name, p.Kind, p.Box, p.Hospital, p.Territory, p.Rep, p.UnitsAMonth, p.VisitsAMonth, NoteText.Of(p.Why)])]);

    private static void Print(CoachingReport report)
    {
        Terminal.Title($"{report.Joint.Count} joint visits, {report.Speakers.Count} speakers, {report.Seats.Count} seats for {report.Product} (as of {report.At})");
        Terminal.Table(
            ["Kind", "Doctor", "Box", "Hospital", "Rep", "Units a month>", "Visits>", "Why"],
            All(report).Select(p => (string[])[p.Kind, $"{p.Account.Id} {p.Account.Name}", $"{p.Box}", p.Hospital ?? "–", p.Rep ?? "–", Terminal.Number(p.UnitsAMonth, 1), Terminal.Number(p.VisitsAMonth, 1), NoteText.Of(p.Why)]));
        Terminal.Notes(report.Notes);
    }

    private static IEnumerable<CoachingPick> All(CoachingReport report) => report.Joint.Concat(report.Speakers).Concat(report.Seats);
}
