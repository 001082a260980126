namespace Etl;

/// <summary>A decimal as PostgreSQL's numeric is sent: digits of base 10,000, the first worth 10,000 to the power of Weight.</summary>
public readonly record struct PostgresNumeric(short Digits, short Weight, short Sign, short Scale)
{
    private const int Base = 10_000;

    // The number without its trailing zeros, as an integer of base 10,000.
    private UInt128 Whole { get; init; }

    public static PostgresNumeric Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var whole = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        var sign = (short)(bits[3] < 0 && whole != 0 ? 0x4000 : 0);
        if (whole == 0)
            return new(0, 0, 0, (short)scale);

        var fraction = (scale + 3) / 4;
        for (var missing = (fraction * 4) - scale; missing > 0; missing--)
            whole *= 10;
        for (; fraction > 0 && whole % Base == 0; fraction--)
            whole /= Base;
        var digits = 0;
        for (var rest = whole; rest != 0; rest /= Base)
            digits++;
        return new((short)digits, (short)(digits - 1 - fraction), sign, (short)scale) { Whole = whole };
    }

    /// <summary>The digit at a place, the first of them worth most.</summary>
    public short Digit(int place)
    {
        var rest = Whole;
        for (var i = Digits - 1; i > place; i--)
            rest /= Base;
        return (short)(rest % Base);
    }
}
