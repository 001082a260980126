using System.Text.Json.Serialization;

namespace Analytics;

/// <summary>
/// A remark as a code and its values, so that every interface words it in its own language.
/// Values are numbers (shares as fractions), text, months or boxes. <see cref="NoteText"/> words every code in English.
/// </summary>
public sealed record Note(string Code, [property: JsonConverter(typeof(NoteValuesJson))] IReadOnlyDictionary<string, object> Values)
{
    public static Note Of(string code, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var named = new Dictionary<string, object>(values.Length);
        foreach (var (name, value) in values)
            named[name] = value;
        return new(code, named);
    }
}
