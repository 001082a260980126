using System.CommandLine;

namespace Analytics;

public static class RoiCommand
{
    public static Command Create() => Finding.Command(
        "roi", "What do visits return? Naive and corrected, with the tests they must pass (default: all closed months of visits and sales)",
        Finding.CommonMonths, (panel, slice, settings) => Roi.Of(panel, slice, Scope.Everything, settings), ReturnTables.All, Print);

    private static void Print(RoiReport report)
    {
        Terminal.Title($"Units per visit, {report.Period} ({report.Label})");
        Terminal.Table(
            ["Estimate", "Units per visit>", "95 % interval>"],
            [
                Row("naive: pooled", report.Naive),
                Row("account and month effects", report.Corrected),
                Row("within half-years", report.WithinHalfYears),
                Row("count model, same month", report.Response?.ShortRun),
                Row("count model, all months", report.Response?.LongRun),
            ]);
        if (report.Response is { } response)
            Terminal.Line("Carry-over λ, log likelihood below the best: " + string.Join(" · ", response.CarryOver.Select(p =>
                $"{Terminal.Number(p.CarryOver, 2)} {Terminal.Number(p.LogLikelihood, 1)}{(p.Plausible ? "*" : "")}")) + "  (* within its 95 % range)");
        foreach (var verdict in (Note[])[report.LeadTest.Verdict, report.Stability.Verdict, report.Skill.Verdict])
            Terminal.Line("  " + NoteText.Of(verdict));
        Terminal.Line(report.ValuePerVisit is { } value
            ? $"One more visit is worth {Terminal.Number(value.Value, 2)} {report.Currency} ({Terminal.Number(value.Low, 2)} to {Terminal.Number(value.High, 2)}): the break-even cost of a visit."
            : "No value per visit and no break-even cost is claimed.");
        Terminal.Line($"Naive ROI {Terminal.Number(report.NaiveRoi, 2)}: margin {Terminal.Number(report.Margin)} {report.Currency} on a visit cost of {Terminal.Number(report.Cost)}.");
        if (report.Return is { } found)
            Terminal.Line($"ROI of the visits made: {Text(found.IncrementalShortRun)} short-run, {Text(found.IncrementalLongRun)} long-run; of one more visit: {Text(found.Marginal)}.");
        if (report.Next is { } next)
            Terminal.Line($"The next {Terminal.Number(next.Spend)} {report.Currency} buy {Terminal.Number(next.Visits)} visits and earn {Terminal.Number(next.Earns.Value)} "
                + $"({Terminal.Number(next.Earns.Low)} to {Terminal.Number(next.Earns.High)}){(next.Where is null ? "" : $" in {next.Dimension} {next.Where}")}.");
        if ((report.Concentration ?? report.NaiveConcentration) is { } curve)
            Terminal.Line($"Ranked on {curve.RankedOn}, the best 20 % of the cost of {curve.AccumulatedOn} brought {Terminal.Percent(curve.ShareOfTop20)} of the "
                + (report.Concentration is null ? "margin (naive: everything sold is credited to visits)." : "margin that visits brought."));
        foreach (var table in report.Tables.Where(t => t.Rows.Count > 1))
        {
            Terminal.Table(
                [table.Dimension, "Accounts>", "Units>", "Sales>", "Visits>", "Cost>", "Naive ROI>", "Value of a visit>", "Marginal ROI>"],
                table.Rows.Take(12).Select(r => (string[])[r.Value, $"{r.Accounts}", Terminal.Number(r.Units), Terminal.Number(r.Sales), Terminal.Number(r.Visits),
                    Terminal.Number(r.Cost), Terminal.Signed(r.NaiveRoi, 2), r.Return is { } own ? Terminal.Number(own.ValuePerVisit.Value, 2) : "not enough data",
                    r.Return?.Marginal is { } marginal ? Text(marginal) : "–"]));
        }
        Terminal.Notes(report.Notes);
    }

    private static string Text(RoiInterval? roi) =>
        roi is null ? "–" : $"{Terminal.Signed(roi.Value, 2)} ({Terminal.Signed(roi.Low, 2)} to {Terminal.Signed(roi.High, 2)})";

    private static string[] Row(string name, Slope? slope) =>
        [name, Terminal.Number(slope?.UnitsPerVisit, 2), slope is null ? "–" : $"{Terminal.Number(slope.Low, 2)} to {Terminal.Number(slope.High, 2)}"];
}
