namespace Analytics;

/// <summary>
/// Monthly units of an account without looking at visits: a discounted gamma–negative-binomial (West and Harrison 1997, section 10.8;
/// Harvey and Fernandes 1989). The level is gamma; each month its evidence is discounted, a part of what is lost is filled from the prior,
/// and the month's units are added, tempered because they are noisier than Poisson. The forecast is negative binomial.
/// </summary>
/// <param name="Discount">Share of the evidence kept from month to month.</param>
/// <param name="Tempering">Units count as this part less evidence; 1 is Poisson.</param>
/// <param name="Size">Negative-binomial size of a month at a known level.</param>
/// <param name="Reversion">Share of the lost evidence that the prior replaces: 0 forgets, 1 returns to all accounts' mean.</param>
/// <param name="Prior">Level of an account nothing is known of, units a month.</param>
public sealed record LevelModel(double Discount, double Tempering, double Size, double Reversion, GammaPrior Prior)
{
    /// <summary>Forecasts every month from the months before it, and scores those from <paramref name="from"/> on.</summary>
    /// <param name="units">Units by account and month; below zero counts as zero.</param>
    /// <param name="exposure">Multiplies the level, the account's usual month being 1; null is 1 throughout.</param>
    /// <param name="from">The first month scored, 0-based.</param>
    public LevelForecast Forecast(MonthGrid units, MonthGrid? exposure, int from)
    {
        ArgumentNullException.ThrowIfNull(units);
        var months = units.Months - from;
        var (means, scores) = (new double[units.Accounts * months], new double[units.Accounts * months]);
        for (var i = 0; i < units.Accounts; i++)
        {
            var level = Prior;
            for (var m = 0; m < units.Months; m++)
            {
                var (count, share) = (Math.Max(0, units[i, m]), exposure?[i, m] ?? 1);
                if (m >= from)
                {
                    means[i * months + m - from] = level.Shape / level.Rate * share;
                    scores[i * months + m - from] = NegativeBinomial.LogProbability(count, SizeOf(level), means[i * months + m - from]);
                }
                level = Next(level, count, share);
            }
        }
        return new(units.Part(from, months), new(units.Accounts, months, means), new(units.Accounts, months, scores));
    }

    /// <summary>Sum of the log probabilities of the months from one on, each forecast from those before it.</summary>
    public double LogLikelihood(MonthGrid units, MonthGrid? exposure, int from)
    {
        ArgumentNullException.ThrowIfNull(units);
        var sum = 0.0;
        for (var i = 0; i < units.Accounts; i++)
        {
            var level = Prior;
            for (var m = 0; m < units.Months; m++)
            {
                var (count, share) = (Math.Max(0, units[i, m]), exposure?[i, m] ?? 1);
                if (m >= from)
                    sum += NegativeBinomial.LogProbability(count, SizeOf(level), level.Shape / level.Rate * share);
                level = Next(level, count, share);
            }
        }
        return sum;
    }

    // Uncertain level and noisy month add as squared coefficients of variation.
    private double SizeOf(GammaPrior level) => 1 / (1 / level.Shape + 1 / Size);

    private GammaPrior Next(GammaPrior level, double count, double exposure)
    {
        var filled = (1 - Discount) * Reversion;
        return new(
            Discount * level.Shape + filled * Prior.Shape + count / Tempering,
            Discount * level.Rate + filled * Prior.Rate + exposure / Tempering);
    }
}
