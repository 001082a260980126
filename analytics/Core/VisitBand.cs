using System.Globalization;

namespace Analytics;

/// <summary>Recommended visits a month: fewest, most, and the default within.</summary>
public sealed record VisitBand(double Fewest, double Most, double Default)
{
    /// <summary>The band of so many doctors together: what a hospital gets is what its doctors get.</summary>
    public VisitBand Times(double doctors) => doctors == 1 ? this : new(Fewest * doctors, Most * doctors, Default * doctors);

    /// <summary>The band written as "4-6", with this one's default as far as it lies within; null where it cannot be read as one.</summary>
    public VisitBand? Within(string? limits) =>
        limits?.Split('-', '–') is [var low, var high] && IsNumber(low, out var fewest) && IsNumber(high, out var most) && fewest <= most && most <= Highest
            ? new(fewest, most, Math.Clamp(Default, fewest, most))
            : null;

    /// <summary>"4-6".</summary>
    public string Limits => string.Create(CultureInfo.InvariantCulture, $"{Fewest:0.##}-{Most:0.##}");

    // Visits a month: one a day.
    private const double Highest = 31;

    private static bool IsNumber(string text, out double number) => double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number);
}
