using System.CommandLine;

namespace Analytics;

public static class CoachingCommand
{
    public static Command Create() => Finding.Command(
        "coaching", "Whom to accompany, invite to speak, give a seat? Each with its reason; never gifts or hospitality.",
        Finding.LatestYear, (panel, slice, settings) => Coaching.Of(panel, slice, Scope.Everything, settings), Table, Print);

    private static CsvTable Table(CoachingReport report) => new(
        ["kind", "doctor_id", "doctor_name", "box", "hospital", "territory_id", "rep_id", "units_a_month", "visits_a_month", "why"],
        [.. All(report).Select(p => (object?[])[p.Kind, p.Account.Id, p.Account.Name, p.Box, p.Hospital, p.Territory, p.Rep, p.UnitsAMonth, p.VisitsAMonth, NoteText.Of(p.Why)])]);

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
