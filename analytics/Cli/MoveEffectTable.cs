namespace Analytics;

/// <summary>What the lists brought, as a file and on the terminal.</summary>
internal static class MoveEffectTable
{
    public static CsvTable Of(MoveEffectReport report) => new(
        ["quarter", "kind", "months", "listed", "held_out", "listed_before", "listed_after", "held_out_before", "held_out_after", "lift", "low", "high", "detectable", "verdict"],
        [.. report.Rows.Select(r => (object?[])[
            r.Quarter, r.Kind?.ToString().ToLowerInvariant(), r.Months?.ToString(), r.Listed, r.HeldOut, r.ListedBefore, r.ListedAfter, r.HeldOutBefore, r.HeldOutAfter,
            r.Lift, r.Low, r.High, r.Detectable, r.Verdict])]);

    public static void Print(MoveEffectReport report)
    {
        Terminal.Title($"What the lists brought: units an account-month, listed against the {Terminal.Percent(report.Share, 0)} held out by chance");
        Terminal.Table(
            ["Quarter", "Kind", "Listed>", "Held out>", "Lift>", "Low>", "High>", "Detectable from>", "Verdict"],
            report.Rows.Select(r => (string[])[
                r.Quarter ?? "all", r.Kind?.ToString().ToLowerInvariant() ?? "all", Terminal.Number(r.Listed), Terminal.Number(r.HeldOut), Terminal.Number(r.Lift, 2), Terminal.Number(r.Low, 2),
                Terminal.Number(r.High, 2), Terminal.Number(r.Detectable, 2), VerdictOf(r)]));
        Terminal.Line($"Matched double difference (secondary): {Written(report.Matched)}; at an earlier date, when nothing was listed: {Written(report.Placebo)}.");
        Terminal.Notes(report.Notes);
    }

    private static string Written(MatchedDifference? found) => found is null
        ? "not enough data"
        : $"{Terminal.Signed(found.Value, 2)} ({Terminal.Signed(found.Low, 2)} to {Terminal.Signed(found.High, 2)}), {found.Pairs} pairs";

    private static string VerdictOf(LiftRow row) => row.Verdict switch { "notYet" => "no closed month since", "notEnough" => "not enough data", var said => said };
}
