namespace Analytics;

/// <summary>Return on a cost, (gain − cost) ÷ cost, with its interval.</summary>
public sealed record RoiInterval(double Value, double Low, double High)
{
    internal static RoiInterval? Of(MoneyPerVisit? gain, double? cost) => gain is not null && cost is > 0 and { } c
        ? new(gain.Value / c - 1, gain.Low / c - 1, gain.High / c - 1)
        : null;
}
