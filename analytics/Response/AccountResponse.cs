namespace Analytics;

/// <summary>
/// How far each account's response differs from its pool's, as a factor of the pool's ρ: what accounts with as much room between sales and
/// potential show, drawn towards their own months as far as accounts differ by more than noise (empirical Bayes with a covariate; Fay and
/// Herriot 1979, variance by maximum likelihood). A year or two of months says little of one account; over many the little counts.
/// </summary>
/// <param name="Factors">By account, never below 0; 1 in the mean, by the units that visits bring: the pools' response is held.</param>
/// <param name="Variances">Of the factors.</param>
/// <param name="Between">Standard deviation between accounts with the same room.</param>
/// <param name="ByRoom">What the factor gains by one more potential ÷ sales.</param>
public sealed record AccountResponse(double[] Factors, double[] Variances, double Between, double ByRoom)
{
    private const int Steps = 40;
    private const double Widest = 2;

    // Below a share of a fifth, sales say too little of how much room there is.
    private const double MostRoom = 5;

    /// <param name="design">Units, markets and, where known, potentials.</param>
    /// <param name="response">By account and month: ρ·h, what its pool's response says.</param>
    /// <param name="means">Units expected by it.</param>
    /// <param name="noise">Of the units of a month.</param>
    public static AccountResponse Of(CountDesign design, MonthGrid response, MonthGrid means, CountNoise noise)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(noise);
        var found = new AccountSlope[design.Accounts];
        Parallel.For(0, design.Accounts, i => found[i] = SlopeOf(i, design, response, means, noise.Size));
        var (between, level, byRoom) = Enumerable.Range(0, Steps + 1).Select(step => LineAt(found, Widest * step / Steps)).MaxBy(l => l.Likelihood).Line;
        var (factors, variances) = (new double[found.Length], new double[found.Length]);
        for (var i = 0; i < found.Length; i++)
        {
            var alike = level + byRoom * found[i].Room;
            var kept = between == 0 ? 0 : found[i].Information / (found[i].Information + 1 / (between * between));
            factors[i] = Math.Max(0, 1 + alike + kept * (found[i].Value - alike));
            variances[i] = (1 - kept) * between * between;
        }
        var mean = MeanOf(factors, response, means);
        return new(Array.ConvertAll(factors, f => f / mean), Array.ConvertAll(variances, v => v / (mean * mean)), between, byRoom);
    }

    private static double MeanOf(double[] factors, MonthGrid response, MonthGrid means)
    {
        var (brought, all) = (0.0, 0.0);
        for (var k = 0; k < response.Values.Length; k++)
        {
            var units = means.Values[k] * response.Values[k];
            (brought, all) = (brought + factors[k / response.Months] * units, all + units);
        }
        return all > 0 && brought > 0 ? brought / all : 1;
    }

    // One step of Newton from the pool's response, the account's own level eliminated: the factor less 1, and the inverse of its variance.
    private static AccountSlope SlopeOf(int account, CountDesign design, MonthGrid response, MonthGrid means, double size)
    {
        double weights = 0, first = 0, second = 0, residuals = 0, products = 0, total = 0;
        for (var m = 0; m < design.Months; m++)
        {
            var (mean, at, units) = (means[account, m], response[account, m], Math.Max(0, design.Units[account, m]));
            total += units;
            if (mean <= 0)
                continue;
            var weight = mean / (1 + mean / size);
            var residual = units / mean - 1;
            weights += weight;
            first += weight * at;
            second += weight * at * at;
            residuals += weight * residual;
            products += weight * at * residual;
        }
        var information = weights > 0 ? second - first * first / weights : 0;
        var room = design.Potentials is { } potentials && total > 0 ? Math.Min(MostRoom, potentials[account] * design.Months / total) : 1;
        return information > 1e-9 ? new((products - first * residuals / weights) / information, information, room) : new(0, 0, room);
    }

    // The line by weighted least squares where accounts spread so much about it, and its likelihood.
    private static (double Likelihood, (double Between, double Level, double ByRoom) Line) LineAt(AccountSlope[] found, double between)
    {
        double w = 0, x = 0, y = 0, xx = 0, xy = 0;
        foreach (var account in found.Where(f => f.Information > 0))
        {
            var weight = account.WeightAt(between);
            (w, x, y) = (w + weight, x + weight * account.Room, y + weight * account.Value);
            (xx, xy) = (xx + weight * account.Room * account.Room, xy + weight * account.Room * account.Value);
        }
        var spread = w * xx - x * x;
        // Without room to tell accounts apart by, they are as their pool.
        var byRoom = spread > 1e-6 * w * xx ? (w * xy - x * y) / spread : 0;
        var level = byRoom == 0 ? 0 : (y - byRoom * x) / w;
        var likelihood = 0.0;
        foreach (var account in found.Where(f => f.Information > 0))
        {
            var (weight, away) = (account.WeightAt(between), account.Value - level - byRoom * account.Room);
            likelihood += (Math.Log(weight) - weight * away * away) / 2;
        }
        return (likelihood, (between, level, byRoom));
    }

    private readonly record struct AccountSlope(double Value, double Information, double Room)
    {
        public double WeightAt(double between) => 1 / (1 / Information + between * between);
    }
}
