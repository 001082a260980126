namespace Analytics;

/// <summary>Ratios that are absent rather than infinite.</summary>
internal static class Fraction
{
    /// <summary>part ÷ whole; null when the whole is 0.</summary>
    public static double? Of(double part, double whole) => whole == 0 ? null : part / whole;
}
