using System.Text.Json;

namespace Etl;

/// <summary>Reads mapping.json, holding every key and value to what the contract knows.</summary>
public static class MappingReader
{
    private static readonly string[] FileKeys =
        ["entity", "name", "columns", "values", "constants", "dates", "units", "unpivot", "snapshot", "encoding", "delimiter", "decimalComma"];

    public static IReadOnlyList<FileMapping> Read(ReadOnlyMemory<byte> json, ReadOptions told)
    {
        try
        {
            var rules = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(json, rules);
            var root = new MappingNode(document.RootElement, "");
            root.RequireKeys("files", "encoding", "delimiter", "decimalComma");
            var options = OptionsOf(root, told);
            return root["files"] is { } files
                ? [.. files.Items().Select(file => FileOf(file, options))]
                : throw root.Wrong("has no key 'files'", "a list of file mappings");
        }
        catch (JsonException error)
        {
            throw new InputException($"{FolderMapping.FileName} is no JSON: {error.Message} (expected an object with the key 'files'; 'etl map DIR' proposes one).");
        }
    }

    private static FileMapping FileOf(MappingNode file, ReadOptions options)
    {
        file.RequireKeys(FileKeys);
        var entity = EntityOf(file.Required("entity"));
        return new(
            entity,
            file.Required("name").Text(),
            file["columns"]?.Members().ToDictionary(pair => pair.Key, pair => TargetOf(entity, pair.Value)) ?? [],
            ValuesOf(entity, file),
            file["constants"]?.Members().ToDictionary(pair => pair.Value.ColumnNamed(entity, pair.Key), pair => pair.Value.Text()) ?? [],
            [.. file["dates"]?.Items().Select(format => format.Text()) ?? []],
            file["units"]?.Members().ToDictionary(pair => NumberColumn(entity, pair), pair => pair.Value.Factor()) ?? [],
            UnpivotOf(entity, file["unpivot"]),
            OptionsOf(file, options))
        { Snapshot = SnapshotOf(entity, file["snapshot"]) };
    }

    private static Entity EntityOf(MappingNode node)
    {
        var name = node.Text();
        return Contract.Entities.FirstOrDefault(entity => entity.Name == name)
            ?? throw node.Wrong($"{Quoted.Of(name)} is no file of the contract", string.Join(", ", Contract.Entities.Select(entity => entity.Name)));
    }

    private static string? TargetOf(Entity entity, MappingNode target) => target.IsNull ? null : target.ColumnNamed(entity, target.Text());

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ValuesOf(Entity entity, MappingNode file)
    {
        var values = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var (foreign, translations) in file["values"]?.Members() ?? [])
        {
            var name = file["columns"]?[foreign] is { IsNull: false } target ? target.Text() : foreign;
            var column = entity.Columns.FirstOrDefault(column => column.Name == name);
            values[foreign] = translations.Members().ToDictionary(pair => pair.Key, pair => Allowed(column, pair.Value));
        }

        return values;
    }

    private static string Allowed(Column? column, MappingNode value) =>
        column is not { Type: ColumnType.Choice } || column.Allowed.Contains(value.Text())
            ? value.Text()
            : throw value.Wrong($"{Quoted.Of(value.Text())} is not allowed in {column.Name}", column.Expected);

    private static string NumberColumn(Entity entity, KeyValuePair<string, MappingNode> pair)
    {
        var name = pair.Value.ColumnNamed(entity, pair.Key);
        return entity.Columns.Any(column => column.Name == name && column.Type is ColumnType.Exact or ColumnType.Whole)
            ? name
            : throw pair.Value.Wrong($"'{name}' holds no numbers", "a column of numbers");
    }

    private static Unpivot? UnpivotOf(Entity entity, MappingNode? node)
    {
        if (node is null)
            return null;
        node.RequireKeys("month", "value", "id");
        string Named(string key, Func<Column, bool> isFit, string expected)
        {
            var name = node.Required(key).Text();
            return entity.Columns.Any(column => column.Name == name && isFit(column))
                ? name
                : throw node.Required(key).Wrong($"{Quoted.Of(name)} does not fit", $"{expected} of {entity.Name}");
        }

        return new(
            Named("month", column => column.IsDay, "a column of days or months"),
            Named("value", column => column.Type is ColumnType.Exact or ColumnType.Whole, "a column of numbers"),
            node["id"] is null ? null : Named("id", column => column is { IsKey: true, Type: ColumnType.Id }, "the id"));
    }

    private static Snapshot? SnapshotOf(Entity entity, MappingNode? node)
    {
        if (node is null)
            return null;
        if (entity.Days is null)
            return node.Element.ValueKind == JsonValueKind.True
                ? new(null, null)
                : throw node.Wrong($"{entity.Name} have no days to name", "true: the file holds all of them");
        node.RequireKeys("from", "to");
        var snapshot = new Snapshot(node.Required("from").Day(), node.Required("to").Day());
        return snapshot.From <= snapshot.To ? snapshot : throw node.Wrong($"'to' is before 'from' ({snapshot.To:yyyy-MM-dd})", $"{snapshot.From:yyyy-MM-dd} or later");
    }

    private static ReadOptions OptionsOf(MappingNode node, ReadOptions told) => new(
        node["encoding"] is { } encoding ? EncodingOf(encoding) : told.Encoding,
        node["delimiter"] is { } delimiter ? DelimiterOf(delimiter) : told.Delimiter,
        node["decimalComma"] is { } comma ? comma.Truth() : told.HasDecimalComma);

    private static TextEncoding EncodingOf(MappingNode node) =>
        TextEncoding.Named.FirstOrDefault(known => known.Name == node.Text())
        ?? throw node.Wrong($"{Quoted.Of(node.Text())} is no known encoding", string.Join(", ", TextEncoding.Named.Select(known => known.Name)));

    private static char DelimiterOf(MappingNode node) =>
        node.Text() is "," or ";" or "\t" ? node.Text()[0] : throw node.Wrong($"{Quoted.Of(node.Text())} is no known delimiter", "',', ';' or '\\t'");
}
