using System.Text.Json.Serialization;

namespace Etl;

/// <summary>One entry of a proposed mapping.json, as it is written.</summary>
public sealed record ProposedFile(string Entity, string Name)
{
    /// <summary>Whether the file already is as the contract says.</summary>
    [JsonIgnore]
    public bool IsPlain => Columns.Count == 0 && Values is null && Dates is null && Unpivot is null && Encoding is null && Delimiter is null;

    public SortedDictionary<string, string?> Columns { get; } = new(StringComparer.Ordinal);

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, Dictionary<string, string>>? Values { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Dates { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Unpivot? Unpivot { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Encoding { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Delimiter { get; set; }
}
