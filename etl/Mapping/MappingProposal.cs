using System.Text.Json.Serialization;

namespace Etl;

/// <summary>A proposed mapping.json, and what a person must know before trusting it.</summary>
/// <remarks>Unsure says what has more than one meaning and was therefore left open; Unplaced what has none.</remarks>
public sealed record MappingProposal(
    IReadOnlyList<ProposedFile> Files, [property: JsonIgnore] IReadOnlyList<string> Unsure, [property: JsonIgnore] IReadOnlyList<string> Unplaced);
