using System.Text.Json.Nodes;

namespace Tests;

/// <summary>One file as delivered: its lines, the physical line each begins on, its bytes.</summary>
/// <param name="Fault">What makes the whole file unreadable; null where it can be read.</param>
/// <param name="Mapping">What mapping.json says of it; null where it speaks the contract.</param>
/// <param name="Snapshot">The days it says it is whole for; null where rows it lacks say nothing.</param>
public sealed record DirtyFile(
    string Entity, string Name, IReadOnlyList<DirtyLine> Lines, IReadOnlyList<long> Places, byte[] Bytes, string? Fault, JsonObject? Mapping, DirtySpan? Snapshot);
