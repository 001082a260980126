using Npgsql;
using NpgsqlTypes;

namespace Etl;

/// <summary>Values separated by '|', in ascending order, each once: the same set is always the same value.</summary>
public sealed class ListField(Column column) : Field(column)
{
    private const int LongestItem = 100;
    private const int MostItems = 100;

    private readonly SortedSet<string> items = new(StringComparer.Ordinal);

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        items.Clear();
        foreach (var part in text.Split('|'))
        {
            var item = text[part].Trim();
            if (TextField.Plain(item, LongestItem) is { } fault)
                return fault;
            if (!item.IsEmpty)
                items.Add(item.ToString());
        }

        return items.Count > MostItems
            ? new("too_long", FormattableString.Invariant($"{items.Count} values (expected at most {MostItems})."))
            : null;
    }

    public override void Clear() => items.Clear();

    public override void Write(NpgsqlBinaryImporter staging) =>
        staging.Write(items.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
}
