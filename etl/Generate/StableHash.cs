namespace Etl;

internal static class StableHash
{
    /// <summary>FNV-1a: unlike <see cref="string.GetHashCode()"/>, the same in every process.</summary>
    public static int GetStableHash(this string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return (int)(hash & 0x7fffffff);
    }
}
