namespace Etl;

/// <summary>Work asked for on a page, and what came of it.</summary>
public sealed record Job(long JobId, string Kind, string? Rule)
{
    public string State { get; init; } = "running";

    public long? LoadId { get; init; }

    public string? Message { get; init; }
}
