using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics;

/// <summary>Values of a note as written and read back: numbers, true or false, and text (months and boxes as their text).</summary>
public sealed class NoteValuesJson : JsonConverter<IReadOnlyDictionary<string, object>>
{
    public override IReadOnlyDictionary<string, object> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var value in document.RootElement.EnumerateObject())
            values[value.Name] = value.Value.ValueKind == JsonValueKind.Number ? value.Value.GetDouble() : value.Value.ToString();
        return values;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, object> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        // Ordinal order, so that a note reads the same before and after the warehouse, whose jsonb keeps no order.
        foreach (var (name, item) in value.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, item, item.GetType(), options);
        }
        writer.WriteEndObject();
    }
}
