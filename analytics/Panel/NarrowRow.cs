using System.Numerics;
using System.Runtime.InteropServices;

namespace Analytics;

/// <summary>Integers by account in the narrowest of 1, 2, 4 or 8 bytes that holds them all: a month's visits take an eighth of the memory of longs.</summary>
internal sealed class NarrowRow
{
    private readonly byte[] _bytes;
    private readonly int _width;
    private long _total;
    private volatile bool _isTotalled;

    private NarrowRow(int count, int width) => (_width, _bytes) = (width, new byte[(long)count * width]);

    private NarrowRow(NarrowRow other) => (_width, _bytes) = (other._width, (byte[])other._bytes.Clone());

    public static NarrowRow Zeros(int count) => new(count, 1);

    public static NarrowRow Of(ReadOnlySpan<long> values)
    {
        var width = 1;
        foreach (var value in values)
            width = Math.Max(width, WidthOf(value));
        var row = new NarrowRow(values.Length, width);
        for (var i = 0; i < values.Length; i++)
            row.Set(i, values[i]);
        return row;
    }

    public int Count => _bytes.Length / _width;

    public long this[int position] => _width switch
    {
        1 => As<sbyte>()[position],
        2 => As<short>()[position],
        4 => As<int>()[position],
        _ => As<long>()[position],
    };

    public NarrowRow Copy() => new(this);

    /// <summary>Adds to one value in place where the width allows it; the row that holds the sum, this one or a wider one.</summary>
    public NarrowRow Plus(int position, long value)
    {
        _isTotalled = false;
        var fits = _width switch
        {
            1 => Add(ref As<sbyte>()[position], value),
            2 => Add(ref As<short>()[position], value),
            4 => Add(ref As<int>()[position], value),
            _ => Add(ref As<long>()[position], value),
        };
        if (fits)
            return this;
        var sum = this[position] + value;
        var row = Widened(WidthOf(sum));
        row.Set(position, sum);
        return row;
    }

    /// <summary>The sum of all values, worked out once: a row is only asked when it is filled.</summary>
    public long Total()
    {
        if (!_isTotalled)
        {
            var sum = 0L;
            for (var i = 0; i < Count; i++)
                sum += this[i];
            (_total, _isTotalled) = (sum, true);
        }
        return _total;
    }

    /// <summary>The sum of the values at the positions listed.</summary>
    public long Total(ReadOnlySpan<int> positions) => _width switch
    {
        1 => Total(As<sbyte>(), positions),
        2 => Total(As<short>(), positions),
        4 => Total(As<int>(), positions),
        _ => Total(As<long>(), positions),
    };

    /// <summary>Adds every value, times <paramref name="sign"/> (1 or -1).</summary>
    public void AddTo(Span<long> into, long sign)
    {
        switch (_width)
        {
            case 1: Add(As<sbyte>(), into, sign); break;
            case 2: Add(As<short>(), into, sign); break;
            case 4: Add(As<int>(), into, sign); break;
            default: Add(As<long>(), into, sign); break;
        }
    }

    /// <summary>The same of the positions listed.</summary>
    public void AddTo(ReadOnlySpan<int> positions, Span<long> into, long sign)
    {
        switch (_width)
        {
            case 1: Add(As<sbyte>(), positions, into, sign); break;
            case 2: Add(As<short>(), positions, into, sign); break;
            case 4: Add(As<int>(), positions, into, sign); break;
            default: Add(As<long>(), positions, into, sign); break;
        }
    }

    // Whether the sum fits; where it does not, nothing is changed.
    private static bool Add<T>(ref T held, long value)
        where T : unmanaged, INumberBase<T>
    {
        var sum = long.CreateTruncating(held) + value;
        var narrow = T.CreateTruncating(sum);
        if (long.CreateTruncating(narrow) != sum)
            return false;
        held = narrow;
        return true;
    }

    private static long Total<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> positions)
        where T : unmanaged, INumberBase<T>
    {
        var sum = 0L;
        foreach (var position in positions)
            sum += long.CreateTruncating(values[position]);
        return sum;
    }

    private static void Add<T>(ReadOnlySpan<T> values, Span<long> into, long sign)
        where T : unmanaged, INumberBase<T>
    {
        values = values[..into.Length];
        for (var i = 0; i < into.Length; i++)
            into[i] += sign * long.CreateTruncating(values[i]);
    }

    private static void Add<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> positions, Span<long> into, long sign)
        where T : unmanaged, INumberBase<T>
    {
        positions = positions[..into.Length];
        for (var i = 0; i < into.Length; i++)
            into[i] += sign * long.CreateTruncating(values[positions[i]]);
    }

    private Span<T> As<T>()
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(_bytes.AsSpan());

    private void Set(int position, long value)
    {
        switch (_width)
        {
            case 1: As<sbyte>()[position] = (sbyte)value; break;
            case 2: As<short>()[position] = (short)value; break;
            case 4: As<int>()[position] = (int)value; break;
            default: As<long>()[position] = value; break;
        }
    }

    private NarrowRow Widened(int width)
    {
        var wider = new NarrowRow(Count, width);
        for (var i = 0; i < Count; i++)
            wider.Set(i, this[i]);
        return wider;
    }

    private static int WidthOf(long value) =>
        value == (sbyte)value ? 1 : value == (short)value ? 2 : value == (int)value ? 4 : 8;
}
