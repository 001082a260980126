namespace Analytics;

/// <summary>A month's weeks as a file and on the terminal.</summary>
internal static class PlanWeekTable
{
    public static CsvTable Of(PlanWeeksReport report) => new(
        ["week_from", "week_to", "doctor_id", "doctor_name", "box", "visits", "appointment", "best_day"],
        [.. report.Weeks.SelectMany(w => w.Stops.Select(s => (object?[])[
            w.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), w.To.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), s.Account.Id, s.Account.Name, s.Box, s.Visits, s.Appointment?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), s.BestDay?.ToString()]))]);

    public static void Print(PlanWeeksReport report)
    {
        Terminal.Title($"{report.Month} of {report.Rep}: {report.Done} of {report.Planned} visits made, {Terminal.Number(report.Due, 1)} due by now ({PaceOf(report.Pace)}), by the {report.Basis}");
        Terminal.Line("Best days: " + (report.BestDays.Count == 0 ? "not enough data" : string.Join(", ", report.BestDays)));
        foreach (var week in report.Weeks)
        {
            Terminal.Title($"{week.From:yyyy-MM-dd} to {week.To:yyyy-MM-dd}: {week.Stops.Sum(s => s.Visits)} visits in {week.Workdays} workdays");
            Terminal.Table(
                ["Doctor", "Box", "Visits>", "Appointment", "Best day"],
                week.Stops.Select(s => (string[])[$"{s.Account.Id} {s.Account.Name}", s.Box?.ToString() ?? "–", $"{s.Visits}", s.Appointment?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "", s.BestDay?.ToString() ?? ""]));
        }
    }

    private static string PaceOf(string pace) => pace switch { "behind" => "behind", "ahead" => "ahead", "onPace" => "on pace", _ => "not begun" };
}
