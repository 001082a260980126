namespace Analytics;

/// <summary>A small seeded generator (SplitMix64, Steele, Lea and Flood 2014): the same draws on every machine and version.</summary>
internal struct Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A generator of its own for each thing drawn for: the order in which things are visited never matters.</summary>
    public static Draws For(int seed, ulong thing) => new(Mix((ulong)seed * 0x9E3779B97F4A7C15UL ^ Mix(thing)));

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    /// <summary>0 to <paramref name="bound"/> − 1.</summary>
    public int NextBelow(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>From 0 up to but not including 1.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Standard normal (Box and Muller).</summary>
    public double NextNormal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextShare()));
        return radius * Math.Cos(2 * Math.PI * NextShare());
    }

    public void Shuffle<T>(Span<T> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = NextBelow(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    /// <summary>FNV-1a of a text: stable where <see cref="string.GetHashCode()"/> is not.</summary>
    public static ulong HashOf(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
