namespace Tests;

/// <summary>One file as delivered: its lines, the physical line each begins on, its bytes.</summary>
/// <param name="Fault">What makes the whole file unreadable; null where it can be read.</param>
public sealed record DirtyFile(string Entity, string Name, IReadOnlyList<DirtyLine> Lines, IReadOnlyList<long> Places, byte[] Bytes, string? Fault);
