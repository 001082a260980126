using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace Analytics;

/// <summary>The three tests of a fitted response, at its best carry-over and saturation.</summary>
public static class ResponseGates
{
    private const int Leads = 2;
    private const int FewestMonths = 4;
    private const int FewestGroups = 4;

    /// <summary>"association" unless gates (a) and (b) pass; then "effect" where visits are seen to work, else "undetected".</summary>
    public static string LabelOf(LeadTest lead, StabilityTest stability, ResponseFit fit, double alpha)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(stability);
        ArgumentNullException.ThrowIfNull(fit);
        return !lead.Passed || !stability.Passed ? "association" : fit.Detects(alpha) ? "effect" : "undetected";
    }

    /// <summary>
    /// (a) The next two months' visits, added to the model, must not "predict" today's units; and were they to predict them as well as
    /// today's visits do, the data must be able to show it.
    /// </summary>
    public static LeadTest Lead(CountDesign design, MonthGrid visits, ResponseEstimate estimate, double alpha)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(estimate);
        var (fitted, someVisits) = ResponseModel.Sampled(design, visits);
        var (from, months) = (estimate.History, design.Months - estimate.History - Leads);
        if (months < FewestMonths)
            return Impossible(design.Months);
        var own = estimate.Best.Regressors(someVisits, byPool: false, from, from + months);
        var part = fitted.Part(from, months);
        var model = new CountModel(part, estimate.Noise);
        var found = model.Fit([.. own, .. part.Nuisance(), .. Enumerable.Range(1, Leads).Select(lead => new Regressor(someVisits.Part(from + lead, months)))]);
        var (leads, first) = (found.Coefficients.TakeLast(Leads).ToArray(), found.Coefficients.Count - Leads);
        var covariance = found.Robust.SubMatrix(first, Leads, first, Leads);
        if (Math.Abs(covariance.Determinant()) < 1e-300)
            return Impossible(design.Months);
        var vector = Vector<double>.Build.DenseOfArray(leads);
        var statistic = vector * (covariance.Inverse() * vector);
        var p = 1 - ChiSquared.CDF(Leads, statistic);
        var units = found.Means.Values.Average();
        var same = found.Coefficients[0] * SlopeOf(estimate.Best, someVisits, from, months);
        var passed = p >= alpha;
        var sharp = !passed || Enumerable.Range(0, Leads).All(l => leads[l] + Normal.InvCDF(0, 1, 1 - alpha) * Math.Sqrt(covariance[l, l]) < Math.Abs(same));
        return new(passed && sharp, statistic, Leads, p, same * units, [.. leads.Select(l => l * units)], Note.Of(
            !passed ? "leadTestFailed" : sharp ? "leadTestPassed" : "leadTestBlunt", ("pValue", p), ("sameMonth", same * units), ("nextMonth", leads[0] * units)));
    }

    /// <summary>(b) Both halves of the months show the same sign and overlapping intervals, told at the same sales.</summary>
    /// <param name="halves">Null where the halves are too short.</param>
    /// <param name="months">Months in all, for the verdict.</param>
    public static StabilityTest Stability(ResponseHalves? halves, int months, double alpha)
    {
        if (halves is null)
            return new(false, null, null, Note.Of("stabilityImpossible", ("months", months)));
        var (first, second) = (halves.First.Units.SlopeAt(alpha), halves.Second.Units.SlopeAt(alpha));
        var passed = Math.Sign(first.UnitsPerVisit) == Math.Sign(second.UnitsPerVisit)
            && new Interval(first.Low, first.High).Meets(new(second.Low, second.High));
        return new(passed, first, second, Note.Of(
            passed ? "stabilityPassed" : "stabilityFailed", ("first", first.UnitsPerVisit), ("second", second.UnitsPerVisit)));
    }

    /// <summary>
    /// (c) Pools that respond more in the first half do so in the second. Their deviations from the mean ρ are multiplied, each with the
    /// precision of the difference of its halves, and summed: a sum above what equal pools reach at level alpha passes. The first half given,
    /// it is normal around zero where pools respond alike. By units the larger pools would lead both times, whatever visits do.
    /// </summary>
    /// <param name="halves">Null where the halves are too short.</param>
    /// <param name="dimension">What the pools are; null where all accounts are one.</param>
    public static SkillTest Skill(ResponseHalves? halves, string? dimension, double alpha)
    {
        var pools = halves is null ? [] : halves.First.PerPool.Zip(halves.Second.PerPool)
            .Where(pool => pool is { First: not null, Second: not null }).Select(pool => (First: pool.First!.Value, Second: pool.Second!.Value)).ToArray();
        if (pools.Length < FewestGroups)
            return new(false, null, null, pools.Length, dimension, Note.Of("skillTooFewGroups", ("groups", pools.Length), ("needed", FewestGroups)));
        var weights = Array.ConvertAll(pools, pool => 1 / (Squared(pool.First.StandardError) + Squared(pool.Second.StandardError)));
        double Mean(Func<int, double> of) => weights.Select((weight, g) => weight * of(g)).Sum() / weights.Sum();
        var (first, second) = (Mean(g => pools[g].First.Value), Mean(g => pools[g].Second.Value));
        var led = pools.Select((pool, g) => weights[g] * (pool.First.Value - first)).ToArray();
        var sum = pools.Select((pool, g) => led[g] * (pool.Second.Value - second)).Sum();
        var spread = Math.Sqrt(pools.Select((pool, g) => Squared(led[g] * pool.Second.StandardError)).Sum());
        var p = spread > 0 ? 1 - Normal.CDF(0, 1, sum / spread) : 1;
        var correlation = Correlation.Spearman(pools.Select(pool => pool.First.Value), pools.Select(pool => pool.Second.Value));
        var passed = p < alpha;
        return new(passed, correlation, p, pools.Length, dimension, Note.Of(passed ? "skillPassed" : "skillFailed", ("correlation", correlation), ("pValue", p)));
    }

    private static double Squared(double x) => x * x;

    private static LeadTest Impossible(int months) => new(false, null, Leads, null, null, [], Note.Of("leadTestImpossible", ("months", months)));

    // What one more visit adds to h, on average.
    private static double SlopeOf(VisitShape shape, MonthGrid visits, int from, int months) =>
        shape.Working(visits).Part(from, months).Values.Average(shape.Slope);
}
