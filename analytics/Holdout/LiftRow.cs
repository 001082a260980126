namespace Analytics;

/// <summary>What being listed brought, in units an account-month.</summary>
/// <param name="Kind">Null: all kinds together.</param>
/// <param name="Quarter">Null: all quarters together.</param>
/// <param name="Months">Closed months after the draw that are counted, up to the end of the quarter; null where there are none, or several quarters.</param>
/// <param name="Listed">Accounts that were listed at the draw.</param>
/// <param name="HeldOut">Accounts that would have been, were they not held out.</param>
/// <param name="Lift">Null where there are too few accounts, or no closed month after the draw.</param>
/// <param name="Detectable">The smallest lift these accounts would show with probability 0.8; below it nothing is claimed.</param>
/// <param name="Verdict">"notYet": no closed month after the draw; "notEnough"; "more" or "less".</param>
public sealed record LiftRow(
    MoveKind? Kind, string? Quarter, Period? Months, int Listed, int HeldOut, double? ListedBefore, double? ListedAfter, double? HeldOutBefore, double? HeldOutAfter,
    double? Lift, double? Low, double? High, double? Detectable, string Verdict)
{
    internal static LiftRow Of(MoveKind? kind, string? quarter, Period? months, IReadOnlyList<TrialCase> cases, bool hasMonths, Lift? lift, double alpha)
    {
        TrialCase[] listed = [.. cases.Where(c => !c.IsHeld)], held = [.. cases.Where(c => c.IsHeld)];
        var (interval, detectable) = (lift?.IntervalAt(alpha), lift?.DetectableAt(alpha));
        var verdict = !hasMonths ? "notYet" : lift is null || Math.Abs(lift.Value) < detectable ? "notEnough" : lift.Value > 0 ? "more" : "less";
        return new(
            kind, quarter, months, listed.Length, held.Length, Mean(listed, c => c.Before), Mean(listed, c => c.After), Mean(held, c => c.Before), Mean(held, c => c.After),
            lift?.Value, interval?.Low, interval?.High, detectable, verdict);

        double? Mean(TrialCase[] arm, Func<TrialCase, double> of) => hasMonths && arm.Length > 0 ? arm.Average(of) : null;
    }
}
