namespace Etl;

/// <summary>Values in ascending order, each once, and as COPY takes them.</summary>
public sealed class ValueSet
{
    private ValueSet(IReadOnlyList<string> items) => (Items, Encoded) = (items, BinaryRows.ArrayOf(items));

    public static ValueSet Empty { get; } = new([]);

    public IReadOnlyList<string> Items { get; }

    public byte[] Encoded { get; }

    public static ValueSet Of(IReadOnlyList<string> items) => items.Count == 0 ? Empty : new(items);
}
