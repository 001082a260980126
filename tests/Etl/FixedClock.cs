namespace Tests;

/// <summary>A clock that stands still, at noon of a Thursday in January 2026 in Shanghai unless told otherwise.</summary>
public sealed class FixedClock(DateTimeOffset? now = null) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now ?? new(2026, 1, 15, 4, 0, 0, TimeSpan.Zero);
}
