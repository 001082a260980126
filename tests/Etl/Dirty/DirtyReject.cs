namespace Tests;

/// <summary>A line that was refused.</summary>
/// <param name="Key">What a later delivery of the row is known by; null where that cannot be read.</param>
/// <param name="Row">What it says, where it could be typed.</param>
public sealed record DirtyReject(string Entity, string File, long Line, string Rule, string? Key, DirtyRow? Row, DateOnly? Day)
{
    public long LoadId { get; init; }

    public bool IsPublished { get; init; }
}
