using System.Text.Json.Serialization;

namespace Etl;

/// <summary>What became of one file's rows: read = loaded + unchanged + merged + rejected, when published.</summary>
public sealed record FileCount(
    [property: JsonIgnore] short Number, string Entity, string File, long Read, long Loaded, long Unchanged, long Merged, long Rejected);
