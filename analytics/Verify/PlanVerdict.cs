namespace Analytics;

/// <summary>The plans of all reps, valued by the truth, beside the rulebook at equal visits of each rep.</summary>
/// <param name="Basis">"model" or "rulebook": what the plans rest on.</param>
/// <param name="Margin">True margin a month that the planned visits bring.</param>
/// <param name="RulebookMargin">By the scaled rulebook.</param>
/// <param name="Gain">Margin over the rulebook's, as a share of it; null where visits sell nothing.</param>
/// <param name="BestGain">The same of the division that the truth itself would choose within the same limits.</param>
/// <param name="GainWithinBands">The same of the plans held to the bands of the boxes.</param>
/// <param name="BestGainWithinBands">And of what the truth would choose within them.</param>
/// <param name="ClaimedGain">Money a month that the plans claim over the rulebook, cross-fitted; null where they claim none.</param>
public sealed record PlanVerdict(
    string Basis, int Reps, double Visits, double Margin, double RulebookMargin, double MarginNow, double? Gain, double? BestGain, double? GainWithinBands,
    double? BestGainWithinBands, double? ClaimedGain);
