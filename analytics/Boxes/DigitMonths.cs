namespace Analytics;

/// <summary>Digits 1 to 3 of up to 32 months, one bit of each month in either word: months are compared all at once.</summary>
public readonly record struct DigitMonths(uint High, uint Low)
{
    public const int Most = 32;

    public static DigitMonths Of(ReadOnlySpan<byte> digits)
    {
        var (high, low) = (0u, 0u);
        for (var m = 0; m < digits.Length; m++)
        {
            high |= (uint)(digits[m] >> 1) << m;
            low |= (uint)(digits[m] & 1) << m;
        }
        return new(high, low);
    }

    public int At(int month) => (int)(High >> month & 1) * 2 + (int)(Low >> month & 1);

    /// <summary>Months whose digit is better (smaller) than so many months before; months without one before are not told.</summary>
    public uint BetterThan(int back) => Less(High, Low, High << back, Low << back) & uint.MaxValue << back;

    /// <summary>Months whose digit is worse than so many months before.</summary>
    public uint WorseThan(int back) => Less(High << back, Low << back, High, Low) & uint.MaxValue << back;

    /// <summary>Whether the digit is the same in so many months up to one.</summary>
    public bool StaysOver(int months, int to)
    {
        var mask = (months == Most ? uint.MaxValue : (1u << months) - 1) << (to - months + 1);
        return IsConstant(High & mask, mask) && IsConstant(Low & mask, mask);
    }

    private static bool IsConstant(uint bits, uint mask) => bits == 0 || bits == mask;

    private static uint Less(uint high, uint low, uint thanHigh, uint thanLow) => ~high & thanHigh | ~(high ^ thanHigh) & ~low & thanLow;
}
