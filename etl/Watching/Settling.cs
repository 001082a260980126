namespace Etl;

/// <summary>Knows since when each arrival has stayed as it is: one that stayed so long enough is whole.</summary>
/// <remarks>
/// Timed from what was seen here, not from the files' own times, which copying may preserve and other machines may set wrongly.
/// </remarks>
public sealed class Settling(TimeSpan quiet)
{
    private Dictionary<string, (string Trace, TimeSpan Since)> seen = [];

    /// <summary>Takes in what lies there at a moment; gives what has settled by then, in the order of names.</summary>
    /// <param name="arrivals">Everything that lies there.</param>
    /// <param name="now">Time on any clock that never goes back.</param>
    public IReadOnlyList<Arrival> Settled(IReadOnlyList<Arrival> arrivals, TimeSpan now)
    {
        seen = arrivals.ToDictionary(arrival => arrival.Name, arrival => (arrival.Trace, SinceOf(arrival, now)));
        return [.. arrivals.Where(arrival => now - seen[arrival.Name].Since >= quiet && !arrival.IsUnfinished).OrderBy(arrival => arrival.Name, StringComparer.Ordinal)];
    }

    private TimeSpan SinceOf(Arrival arrival, TimeSpan now) =>
        seen.TryGetValue(arrival.Name, out var before) && before.Trace == arrival.Trace ? before.Since : now;
}
