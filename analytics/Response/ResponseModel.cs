using MathNet.Numerics.Statistics;

namespace Analytics;

/// <summary>
/// Hierarchical negative-binomial response to visits: account and market-month effects, distributed lags as a carry-over profile,
/// saturation, partial pooling of the response, intervals by Laplace's method made robust to dependence within accounts.
/// </summary>
public static class ResponseModel
{
    private static readonly double[] CarryOvers = [0, 0.2, 0.4, 0.6, 0.75, 0.85, 0.92];

    // By visits a month kept up for long, so that λ does not change their meaning: at 0.33, three a month do 63 % of all there is to do.
    private static readonly double[] SteadySaturations = [0, 0.15, 0.33, 0.45, 0.6, 1];

    // The numbers shared by all, a dozen, are fitted to so many accounts at most; every account gets its own figures from them.
    private const int MostFitted = 2500;

    // So much of the profile's weight is averaged: its likeliest shapes alone would be those that chance favours. Pools are told apart at
    // the first eight; at the others all respond alike.
    private const int MostPoints = 24;
    private const int MostPooled = 8;
    private const double EnoughWeight = 0.98;

    // Poisson is a pseudo-likelihood here (Gourieroux, Monfort and Trognon 1984): whatever the noise, the response is estimated without
    // bias, account effects included (Wooldridge 1999), and counts accounts by their units as the mean account's figure does. Negative
    // binomial with an effect an account leans above zero at long carry-overs, by two standard errors where visits do nothing.
    private const double PoissonSize = 1e6;
    private const double RoughlyEnough = 0.1;
    private const double FinelyEnough = 1e-5;

    // Account effects are left free: how large an account is must say nothing of what a visit to it does, and visits follow size.
    private const double FreeSpread = 25;

    // A shape at which one more visit does less than this of the first is saturated: only the few accounts hardly ever visited would
    // speak of it, and their growth for a response.
    private const double LeastSlope = 0.15;

    // What visits add is looked for here before the profile.
    private static readonly VisitShape FirstShape = new(0.4, 0.2);
    private const int Rounds = 2;
    private const double MostAdded = 3;
    private const double SettledAdded = 0.02;

    // Of log likelihood: a weight of nothing, were it ten times too sure of itself.
    private const double FarBelow = 80;

    /// <summary>Months that serve as the history of visits only: what was done before the first is not known.</summary>
    public static int HistoryMonths(int months) => Math.Min(6, months / 4);

    /// <param name="design">Units, markets and pools over all months.</param>
    /// <param name="visits">Completed visits of the same accounts and months.</param>
    public static ResponseFit Of(CountDesign design, MonthGrid visits)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(visits);
        var (fitted, someVisits) = Sampled(design, visits);
        return new(EstimateOf(fitted, someVisits), design, visits);
    }

    /// <summary>Whole markets, evenly spaced, accounts where there is one market; everything up to 2,500 accounts.</summary>
    internal static (CountDesign Design, MonthGrid Visits) Sampled(CountDesign design, MonthGrid visits)
    {
        var step = (design.Accounts + MostFitted - 1) / MostFitted;
        if (step <= 1)
            return (design, visits);
        int[] some = [.. Enumerable.Range(0, design.Accounts).Where(i => (design.MarketCount >= 2 * step ? design.Markets[i] : i) % step == 0)];
        return (design.Rows(some), visits.Rows(some));
    }

    private static ResponseEstimate EstimateOf(CountDesign design, MonthGrid visits)
    {
        var from = HistoryMonths(design.Months);
        var later = design.Part(from, design.Months - from);
        var noise = CountNoise.Of(later, out var model) with { Spread = FreeSpread };
        Regressor[] others = [.. VisitShape.Courses(visits, from, design.Months), .. later.Nuisance()];
        // At no carry-over the negative binomial does not lean and is more precise: it judges whether visits do anything.
        model.Noise = noise;
        var plain = Try(model, visits.From(from), others, default, null);
        model.Noise = noise with { Size = PoissonSize };
        var grid = Profiled(model, visits, others, from);
        // A likelihood that takes dependent months for independent is surer than it should be, by the ratio of variances
        // (Rotnitzky and Jewell 1990).
        var overconfidence = Math.Max(1, grid.Select(g => g.Overconfidence).UpperQuartile());
        double Relative(Candidate candidate) => Math.Exp((candidate.LogPosterior - grid[0].LogPosterior) / overconfidence);
        var total = grid.Sum(Relative);
        var (points, covered, between) = (new List<ResponsePoint>(), 0.0, 0.0);
        foreach (var candidate in grid.Take(MostPoints).TakeWhile(_ => covered <= EnoughWeight))
        {
            var weight = Relative(candidate) / total;
            var (point, pooled) = points.Count < MostPooled
                ? PointOf(model, later, visits, others, candidate, weight, from)
                : (candidate.Alike(later.PoolCount, weight), null);
            points.Add(point);
            between += pooled is null ? 0 : point.Weight * Math.Abs(pooled.Between / pooled.Mean);
            covered += point.Weight;
        }
        return new()
        {
            Noise = noise,
            History = from,
            Profile = ProfileOf(grid, overconfidence),
            Overconfidence = overconfidence,
            BetweenPools = between / covered,
            SameMonth = new(plain.Rho, Math.Sqrt(plain.Variance)),
            Points = [.. points.Select(p => p with { Weight = p.Weight / covered })],
        };
    }

    /// <summary>
    /// The response at one shape over the months from one on: shared by all, and the pools' deviations from it, partially pooled. A log
    /// mean bends where a pool responds strongly, so the pools' mean is held to the shared response.
    /// </summary>
    private static (ResponsePoint Point, PartialPooling? Pooled) PointOf(
        CountModel model, CountDesign later, MonthGrid visits, Regressor[] others, Candidate candidate, double weight, int from)
    {
        var (shape, to) = (candidate.Shape, from + later.Months);
        var alike = model.FitFrom(candidate.Coefficients, [shape.Shaped(visits, byPool: false, from, to), .. others]).Coefficients;
        var shared = alike[0];
        var fit = model.FitFrom([.. Enumerable.Repeat(shared, later.PoolCount), .. alike.Skip(1)], [shape.Shaped(visits, byPool: true, from, to), .. others]);
        var pooled = PartialPooling.Of([.. fit.Coefficients.Take(later.PoolCount)], fit.Robust.SubMatrix(0, later.PoolCount, 0, later.PoolCount));
        var marginals = MarginalsOf(fit.Means, shape.Working(visits).Part(from, later.Months), shape, later);
        var held = marginals.Select((marginal, pool) => marginal * pooled.Values[pool]).Sum();
        return (new(shape, weight, Array.ConvertAll(pooled.Values, rho => rho + shared - held / marginals.Sum()), pooled.Covariance), pooled);
    }

    /// <summary>By pool: what one more visit to each of its accounts adds to their units a month, by ρ.</summary>
    internal static double[] MarginalsOf(MonthGrid means, MonthGrid working, VisitShape shape, CountDesign design)
    {
        var marginals = new double[design.PoolCount];
        for (var k = 0; k < means.Values.Length; k++)
            marginals[design.Pools[k / means.Months]] += means.Values[k] * shape.Slope(working.Values[k]) / means.Months;
        return marginals;
    }

    // Best first. What visits add to the sales without them bends the shape, as found at the shape before, then at the shape itself.
    private static List<Candidate> Profiled(CountModel model, MonthGrid visits, Regressor[] others, int from)
    {
        var (grid, added, near) = (new List<Candidate>(), 0.0, (Candidate?)null);
        model.Enough = RoughlyEnough;
        var best = Tried(FirstShape, FirstShape.Working(visits).From(from))?.LogPosterior ?? double.NegativeInfinity;
        foreach (var carryOver in CarryOvers)
        {
            var (working, before) = (Adstock.Of(visits, carryOver).From(from), double.NegativeInfinity);
            foreach (var saturation in SteadySaturations)
            {
                if (Tried(new(carryOver, saturation * (1 - carryOver)), working) is not { } candidate)
                    continue;
                grid.Add(candidate);
                // Past its peak and far below the best, more saturation only takes time.
                if (candidate.LogPosterior < before && candidate.LogPosterior < best - FarBelow)
                    break;
                (before, best) = (candidate.LogPosterior, Math.Max(best, candidate.LogPosterior));
            }
        }
        model.Enough = FinelyEnough;
        return [.. grid.OrderByDescending(g => g.LogPosterior)];

        Candidate? Tried(VisitShape shape, MonthGrid working)
        {
            var saturated = working with { Values = Array.ConvertAll(working.Values, shape.Saturated) };
            var (usual, candidate, before) = (saturated.Values.Average(), (Candidate?)null, double.NaN);
            // One more visit adds 1 − k·g to g.
            if (usual <= 0 || 1 - shape.Saturation * usual < LeastSlope)
                return null;
            for (var round = 0; round < Rounds && !(Math.Abs(added - before) < SettledAdded); round++)
            {
                before = added;
                // What visits add differs little from shape to shape: it starts where the shape before ended.
                double[]? start = near is null ? null : [added / usual, .. near.Coefficients.Skip(1)];
                near = candidate = Try(model, saturated, others, shape with { Bend = added / usual }, start);
                added = Math.Clamp(candidate.Rho * usual, 0, MostAdded);
            }
            return candidate;
        }
    }

    /// <param name="saturated">g by account and month.</param>
    private static Candidate Try(CountModel model, MonthGrid saturated, Regressor[] others, VisitShape shape, double[]? start)
    {
        var fit = model.FitFrom(start, [new(saturated with { Values = Array.ConvertAll(saturated.Values, shape.Bent) }), .. others]);
        var marginal = 0.0;
        for (var k = 0; k < saturated.Values.Length; k++)
            marginal += fit.Means.Values[k] * shape.SlopeAt(saturated.Values[k]) / saturated.Values.Length;
        return new(shape, fit.LogPosterior, fit.Coefficients[0] * marginal, fit.Coefficients, fit.Robust[0, 0], fit.Robust[0, 0] / fit.Laplace[0, 0]);
    }

    private static List<CarryOverPoint> ProfileOf(List<Candidate> grid, double overconfidence)
    {
        var profile = new List<CarryOverPoint>();
        foreach (var carryOver in CarryOvers)
        {
            var best = grid.First(g => g.Shape.CarryOver == carryOver);
            var below = (best.LogPosterior - grid[0].LogPosterior) / overconfidence;
            profile.Add(new(carryOver, below, best.UnitsPerVisit, below >= -CarryOverPoint.RangeDrop));
        }
        return profile;
    }

    private sealed record Candidate(VisitShape Shape, double LogPosterior, double UnitsPerVisit, IReadOnlyList<double> Coefficients, double Variance, double Overconfidence)
    {
        public double Rho => Coefficients[0];

        /// <summary>Every pool responds as all do.</summary>
        public ResponsePoint Alike(int pools, double weight) => new(
            Shape, weight, [.. Enumerable.Repeat(Rho, pools)], [.. Enumerable.Range(0, pools).Select(_ => Enumerable.Repeat(Variance, pools).ToArray())]);
    }
}
