using System.Text.Json;

namespace Etl;

/// <summary>Rows rejected as they were read, to be read anew: the columns of the contract, a reject's number as its line.</summary>
public sealed class RejectedRecords : Records
{
    private readonly IReadOnlyList<RejectedRecord> rejects;
    private readonly string[] header;
    private readonly Func<string, string>[] translations;
    private Dictionary<string, string> current = [];
    private int next;

    /// <param name="entity">What the rows are of.</param>
    /// <param name="rejects">The rows.</param>
    /// <param name="mapping">Translates values the mapping of the first try did not know.</param>
    public RejectedRecords(Entity entity, IReadOnlyList<RejectedRecord> rejects, FolderMapping mapping)
    {
        this.rejects = rejects;
        var attributes = entity.HasAttributes
            ? rejects.SelectMany(reject => Fields(reject.Record).Keys).Where(name => name.StartsWith(Entity.AttributePrefix, StringComparison.Ordinal)).Distinct()
            : [];
        header = [.. entity.Columns.Select(column => column.Name), Entity.Deleted, .. attributes.Order(StringComparer.Ordinal)];
        translations = [.. header.Select(name => Translation(entity, name, mapping))];
    }

    public override IReadOnlyList<string> Header => header;

    public override long Line => rejects[next - 1].RejectId;

    public override long Lines => 0;

    public override int FieldCount => header.Length;

    public override bool Read()
    {
        if (next == rejects.Count)
            return false;
        current = Fields(rejects[next++].Record);
        return true;
    }

    public override ReadOnlySpan<char> Field(int index) => translations[index](current.GetValueOrDefault(header[index], ""));

    public override Dictionary<string, string> Delivered() => current;

    public override void Dispose()
    {
    }

    // A NUL was kept as the sign for it: the text is no better for that.
    private static Dictionary<string, string> Fields(string record) => JsonSerializer.Deserialize<Dictionary<string, string>>(record)!
        .ToDictionary(field => field.Key, field => field.Value.Replace('\u2400', '\0'), StringComparer.OrdinalIgnoreCase);

    private static Func<string, string> Translation(Entity entity, string name, FolderMapping mapping)
    {
        var files = mapping.Files.Where(file => file.Entity == entity).ToList();
        var values = files
            .SelectMany(file => file.Values.Where(pair => (file.Columns.TryGetValue(pair.Key, out var target) ? target : pair.Key) == name))
            .SelectMany(pair => pair.Value)
            .ToLookup(pair => pair.Key, pair => pair.Value);
        if (values.Count > 0)
            return text => values[text.Trim()].FirstOrDefault(text);
        var column = entity.Columns.FirstOrDefault(column => column.Name == name);
        string[] dates = [.. files.SelectMany(file => file.Dates)];
        return column is { IsDay: true } && dates.Length > 0 ? text => MappedRecords.Day(text.Trim(), dates, column.Type) : text => text;
    }
}
