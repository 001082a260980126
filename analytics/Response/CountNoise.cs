namespace Analytics;

/// <summary>What an empirical-Bayes count model takes from the data before its coefficients.</summary>
/// <param name="Size">Negative-binomial size: variance = mean + mean² ÷ size.</param>
/// <param name="Spread">Variance of the account effects on the log scale.</param>
public sealed record CountNoise(double Size, double Spread)
{
    private const int Rounds = 4;
    private const double SmallestSize = 0.02;
    private const double LargestSize = 1e6;

    /// <summary>
    /// Estimates both from a fit without regressors: the spread by expectation–maximisation, the size so that Pearson's chi-square
    /// equals its degrees of freedom (Breslow 1984).
    /// </summary>
    public static CountNoise Of(CountDesign design, out CountModel model)
    {
        ArgumentNullException.ThrowIfNull(design);
        model = new CountModel(design, new(5, 1)) { Enough = 1e-2 };
        for (var round = 0; round < Rounds; round++)
        {
            var fit = model.Fit();
            var spread = 0.0;
            for (var i = 0; i < design.Accounts; i++)
                spread += (fit.State.Accounts[i] * fit.State.Accounts[i] + 1 / fit.AccountInformation[i]) / design.Accounts;
            model.Noise = new(SizeOf(design, fit.Means), Math.Clamp(spread, 0.01, 25));
        }
        return model.Noise;
    }

    private static double SizeOf(CountDesign design, MonthGrid means)
    {
        var freedom = design.Units.Values.Length - design.Accounts - (design.Months - 1) * design.MarketCount;
        var (low, high) = (Math.Log(SmallestSize), Math.Log(LargestSize));
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            if (Pearson(design.Units, means, Math.Exp(middle)) > freedom)
                high = middle;
            else
                low = middle;
        }
        return Math.Exp((low + high) / 2);
    }

    // Larger sizes expect less variance, and so give a larger statistic.
    private static double Pearson(MonthGrid units, MonthGrid means, double size)
    {
        var sum = 0.0;
        for (var k = 0; k < means.Values.Length; k++)
        {
            var (error, mean) = (Math.Max(0, units.Values[k]) - means.Values[k], means.Values[k]);
            sum += error * error / (mean + mean * mean / size);
        }
        return sum;
    }
}
