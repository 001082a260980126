using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics;

/// <summary>Writes a box as <c>"A1"</c>.</summary>
public sealed class BoxJson : JsonConverter<Box>
{
    public override Box Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Box.TryParse(reader.GetString(), out var box) ? box : throw new JsonException("expected a box from \"A1\" to \"C3\"");

    public override void Write(Utf8JsonWriter writer, Box value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
