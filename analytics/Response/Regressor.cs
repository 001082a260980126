namespace Analytics;

/// <summary>One regressor of a count model: shared by all accounts, or with a coefficient of its own in every pool.</summary>
/// <param name="Precision">Of its normal prior around zero.</param>
public sealed record Regressor(MonthGrid Values, bool ByPool = false, double Precision = 1);
