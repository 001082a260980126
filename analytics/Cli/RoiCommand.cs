using System.CommandLine;

namespace Analytics;

public static class RoiCommand
{
    public static Command Create() => Finding.Command(
        "roi", "What do visits return? Naive and corrected, with the tests they must pass (default: all closed months of visits and sales)",
        Finding.CommonMonths, (panel, slice, settings) => Roi.Of(panel, slice, Scope.Everything, settings), Table, Print);

    private static CsvTable Table(RoiReport report) => new(
        ["dimension", "value", "accounts", "units", "sales", "visits", "cost", "naive_roi"],
        [.. report.Tables.SelectMany(t => t.Rows.Select(r => (object?[])[t.Dimension, r.Value, r.Accounts, r.Units, r.Sales, r.Visits, r.Cost, r.NaiveRoi]))]);

    private static void Print(RoiReport report)
    {
        Terminal.Title($"Units per visit, {report.Period} ({report.Label})");
        Terminal.Table(
            ["Estimate", "Units per visit>", "95 % interval>"],
            [
                Row("naive: pooled", report.Naive),
                Row("account and month effects", report.Corrected),
                Row("within half-years", report.WithinHalfYears),
            ]);
        foreach (var verdict in (Note[])[report.LeadTest.Verdict, report.Stability.Verdict, report.Skill.Verdict])
            Terminal.Line("  " + NoteText.Of(verdict));
        Terminal.Line(report.ValuePerVisit is { } value
            ? $"One more visit is worth {Terminal.Number(value.Value, 2)} {report.Currency} ({Terminal.Number(value.Low, 2)} to {Terminal.Number(value.High, 2)}): the break-even cost of a visit."
            : "No value per visit and no break-even cost is claimed.");
        Terminal.Line($"Naive ROI {Terminal.Number(report.NaiveRoi, 2)}: margin {Terminal.Number(report.Margin)} {report.Currency} on an assumed visit cost of {Terminal.Number(report.Cost)}.");
        foreach (var table in report.Tables.Where(t => t.Rows.Count > 1))
        {
            Terminal.Table(
                [table.Dimension, "Accounts>", "Units>", "Sales>", "Visits>", "Cost>", "Naive ROI>"],
                table.Rows.Take(12).Select(r => (string[])[r.Value, $"{r.Accounts}", Terminal.Number(r.Units), Terminal.Number(r.Sales), Terminal.Number(r.Visits),
                    Terminal.Number(r.Cost), Terminal.Signed(r.NaiveRoi, 2)]));
        }
        Terminal.Notes(report.Notes);
    }

    private static string[] Row(string name, Slope? slope) =>
        [name, Terminal.Number(slope?.UnitsPerVisit, 2), slope is null ? "–" : $"{Terminal.Number(slope.Low, 2)} to {Terminal.Number(slope.High, 2)}"];
}
