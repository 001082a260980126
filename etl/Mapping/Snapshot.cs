namespace Etl;

/// <summary>The days a delivery speaks for as a whole: what the warehouse holds of them and the delivery lacks is removed.</summary>
/// <remarks>Without days, where an entity has none: all its rows.</remarks>
public sealed record Snapshot(DateOnly? From, DateOnly? To)
{
    public override string ToString() => From is null ? "" : $" {From:yyyy-MM-dd} to {To:yyyy-MM-dd}";
}
