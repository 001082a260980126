using System.Text.Json.Serialization;

namespace Etl;

/// <summary>What became of one file's rows: read = loaded + unchanged + merged + rejected + waiting, when published.</summary>
/// <remarks>Removed: of the loaded, those that took a row out of the warehouse. Waiting: rows tried again that keep their reject.</remarks>
public sealed record FileCount(
    [property: JsonIgnore] short Number, string Entity, string File, long Read, long Loaded, long Unchanged, long Merged, long Rejected,
    long Removed = 0, long Waiting = 0);
