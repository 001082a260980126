namespace Analytics;

/// <summary>What chance alone gives: the mean over the draws and the range that holds 95 % of them.</summary>
public sealed record Chance(double Mean, double Low, double High, int Draws)
{
    /// <summary>Summary of draws; sorts them in place.</summary>
    public static Chance Of(double[] draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        Array.Sort(draws);
        var sum = 0.0;
        foreach (var draw in draws)
            sum += draw;
        return new(sum / draws.Length, At(0.025), At(0.975), draws.Length);

        double At(double quantile) => draws[(int)Math.Round(quantile * (draws.Length - 1))];
    }
}
