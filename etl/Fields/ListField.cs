namespace Etl;

/// <summary>Values separated by '|', in ascending order, each once: the same set is always the same value.</summary>
public sealed class ListField(Column column) : Field(column)
{
    private const int LongestItem = 100;
    private const int MostItems = 100;
    private const int MostKept = 4096;

    // Few sets repeat over many rows.
    private readonly Dictionary<string, ValueSet> kept = [];

    /// <summary>What was read; the same object for the same text.</summary>
    public ValueSet Value { get; private set; } = ValueSet.Empty;

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        if (kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
        {
            Value = known;
            return null;
        }

        var items = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in text.Split('|'))
        {
            var item = text[part].Trim();
            if (TextField.Plain(item, LongestItem) is { } fault)
                return fault;
            if (!item.IsEmpty)
                items.Add(item.ToString());
        }

        if (items.Count > MostItems)
            return new(Rules.TooLong, FormattableString.Invariant($"{items.Count} values (expected at most {MostItems})."));
        Value = ValueSet.Of([.. items]);
        if (kept.Count < MostKept)
            kept[text.ToString()] = Value;
        return null;
    }

    public override void Clear() => Value = ValueSet.Empty;

    public override void Write(BinaryRows staging) => staging.Encoded(Value.Encoded);
}
