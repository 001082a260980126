namespace Analytics;

/// <summary>One string for all texts that are alike: columns of a dimension say few things, many times.</summary>
internal sealed class TextPool
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _texts =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<char> text)
    {
        if (_texts.TryGetValue(text, out var held))
            return held;
        var own = text.ToString();
        _texts.Set.Add(own);
        return own;
    }
}
