namespace Etl;

/// <summary>How a folder is watched.</summary>
/// <param name="Settle">How long a delivery must stay as it is to be taken for whole.</param>
/// <param name="IsOnce">Whether to end when nothing is left to load.</param>
public sealed record WatchSettings(TimeSpan Settle, bool IsOnce, RejectLimit Limit, ReadOptions Options)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Between two looks: often enough to see a delivery settle in time.</summary>
    public TimeSpan Pause => TimeSpan.FromTicks(Math.Clamp((Settle / 4).Ticks, ShortestPause.Ticks, LongestPause.Ticks));
}
