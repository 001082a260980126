using System.Text.Json;

namespace Etl;

/// <summary>One value of mapping.json, with the path messages name it by: files[0].columns.医生.</summary>
public sealed record MappingNode(JsonElement Element, string Path)
{
    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    public MappingNode? this[string key] =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(key, out var value) ? new(value, Under(key)) : null;

    public MappingNode Required(string key) => this[key] ?? throw Wrong($"has no key '{key}'", $"'{key}'");

    public void RequireKeys(params string[] known)
    {
        foreach (var (key, value) in Members())
        {
            if (!known.Contains(key))
                throw value.Wrong("this key is not known", $"{string.Join(", ", known)}{Hint(key, known)}");
        }
    }

    public IEnumerable<MappingNode> Items() => Element.ValueKind == JsonValueKind.Array
        ? Element.EnumerateArray().Select((item, index) => new MappingNode(item, $"{Path}[{index}]"))
        : throw Wrong($"{Shown} is no list", "[ … ]");

    public IEnumerable<KeyValuePair<string, MappingNode>> Members() => Element.ValueKind == JsonValueKind.Object
        ? Element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, new MappingNode(member.Value, Under(member.Name))))
        : throw Wrong($"{Shown} is no object", "{ … }");

    public string Text() => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Wrong($"{Shown} is no text", "text in quotes");

    public bool Truth() =>
        Element.ValueKind is JsonValueKind.True or JsonValueKind.False ? Element.GetBoolean() : throw Wrong($"{Shown} is not allowed", "true or false");

    public DateOnly Day() => BusinessDay.TryDay(Text(), out var day) ? day : throw Wrong($"{Quoted.Of(Text())} is not a date", "yyyy-MM-dd");

    public decimal Factor() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetDecimal(out var factor) && factor > 0
            ? factor
            : throw Wrong($"{Shown} is no factor", "a number above 0");

    /// <summary>A column of the entity, or one of the names any file may have.</summary>
    public string ColumnNamed(Entity entity, string name)
    {
        var known = entity.Columns.Select(column => column.Name).Append(Entity.Deleted).ToList();
        var isAttribute = entity.HasAttributes && name.StartsWith(Entity.AttributePrefix, StringComparison.Ordinal);
        return known.Contains(name) || isAttribute
            ? name
            : throw Wrong($"{Quoted.Of(name)} is no column of {entity.Name}", $"one of {string.Join(", ", known)}{Hint(name, known)}");
    }

    public InputException Wrong(string found, string expected) =>
        new($"{FolderMapping.FileName}{(Path.Length == 0 ? "" : ", " + Path)}: {found} (expected {expected}).");

    private static string Hint(string found, IEnumerable<string> known) => Nearest.Of(found, known) is { } near ? $"; did you mean '{near}'?" : "";

    private string Shown => Quoted.Of(Element.GetRawText());

    private string Under(string key) => Path.Length == 0 ? key : $"{Path}.{key}";
}
