namespace Etl;

/// <summary>The planted parameters of one world.</summary>
/// <remarks>The response of an account is b·(1 − e^(−k·A)), A = visits of the month + λ·A of the month before.</remarks>
/// <param name="ResponseScale">Multiplies b, the units a month that saturating visits add; 0: visits do nothing.</param>
/// <param name="CarryOver">λ, the share of last month's effective visits that still works.</param>
/// <param name="ChaseLastMonth">How strongly visits follow last month's surprise in sales, per standard deviation.</param>
/// <param name="Drift">Autocorrelation of the account's own slow log-level.</param>
/// <param name="DriftSpread">Standard deviation of the monthly step of that level.</param>
public sealed record WorldSettings(double ResponseScale, double CarryOver, double ChaseLastMonth, double Drift, double DriftSpread)
{
    /// <summary>Steady visits a month that give 63 % of b, whatever the carry-over.</summary>
    private const double SaturatingVisits = 3;

    /// <summary>k, per effective visit.</summary>
    public double Saturation => (1 - CarryOver) / SaturatingVisits;

    /// <summary>Whether territories may stagnate for lack of visits: only where visits sell, and where their effect fades within months.</summary>
    public bool HasVisitCauses => ResponseScale > 0 && CarryOver < 0.6;

    public static WorldSettings Of(World world) => world switch
    {
        World.Effect => new WorldSettings(1, 0.4, 0, 0, 0),
        World.NoEffect => new WorldSettings(0, 0, 0, 0, 0),
        World.ReverseCausality => new WorldSettings(0, 0, 0.8, 0.3, 0.35),
        World.Persistence => new WorldSettings(0, 0, 0, 0.9, 0.2),
        World.LongCarryover => new WorldSettings(1, 0.85, 0, 0, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(world), world, null),
    };
}
