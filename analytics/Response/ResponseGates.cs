using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>The lead test and the stability test of a fitted response, at its best carry-over and saturation.</summary>
public static class ResponseGates
{
    private const int Leads = 2;
    private const int FewestMonths = 4;

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
    public static LeadTest Lead(CountDesign design, MonthGrid visits, ResponseFit fit, double alpha)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(fit);
        var (from, months) = (fit.History, design.Months - fit.History - Leads);
        if (months < FewestMonths)
            return new(false, null, Leads, null, null, [], Note.Of("leadTestImpossible", ("months", design.Months)));
        var own = fit.Best.Regressors(visits, byPool: false, from, from + months);
        var model = new CountModel(design.Part(from, months), fit.Noise);
        var found = model.Fit([.. own, .. Enumerable.Range(1, Leads).Select(lead => new Regressor(visits.Part(from + lead, months)))]);
        var (leads, first) = (found.Coefficients.TakeLast(Leads).ToArray(), own.Length);
        var covariance = found.Robust.SubMatrix(first, Leads, first, Leads);
        var vector = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.DenseOfArray(leads);
        if (Math.Abs(covariance.Determinant()) < 1e-300)
            return new(false, null, Leads, null, null, [], Note.Of("leadTestImpossible", ("months", design.Months)));
        var statistic = vector * (covariance.Inverse() * vector);
        var p = 1 - ChiSquared.CDF(Leads, statistic);
        var units = found.Means.Values.Average();
        var same = found.Coefficients[0] * SlopeOf(fit.Best, visits, from, months);
        var passed = p >= alpha;
        var sharp = !passed || Enumerable.Range(0, Leads).All(l => leads[l] + Normal.InvCDF(0, 1, 1 - alpha) * Math.Sqrt(covariance[l, l]) < Math.Abs(same));
        return new(passed && sharp, statistic, Leads, p, same * units, [.. leads.Select(l => l * units)], Note.Of(
            !passed ? "leadTestFailed" : sharp ? "leadTestPassed" : "leadTestBlunt", ("pValue", p), ("sameMonth", same * units), ("nextMonth", leads[0] * units)));
    }

    /// <summary>(b) Both halves of the months show the same sign and overlapping intervals.</summary>
    public static StabilityTest Stability(CountDesign design, MonthGrid visits, ResponseFit fit, double alpha)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(fit);
        var months = design.Months - fit.History;
        var half = months / 2;
        if (half < FewestMonths)
            return new(false, null, null, Note.Of("stabilityImpossible", ("months", design.Months)));
        var (first, second) = (HalfOf(design, visits, fit, fit.History, half, alpha), HalfOf(design, visits, fit, fit.History + half, months - half, alpha));
        var passed = Math.Sign(first.UnitsPerVisit) == Math.Sign(second.UnitsPerVisit)
            && new Interval(first.Low, first.High).Meets(new(second.Low, second.High));
        return new(passed, first, second, Note.Of(
            passed ? "stabilityPassed" : "stabilityFailed", ("first", first.UnitsPerVisit), ("second", second.UnitsPerVisit)));
    }

    private static Slope HalfOf(CountDesign design, MonthGrid visits, ResponseFit fit, int from, int months, double alpha)
    {
        var part = design.Part(from, months) with { Pools = new int[design.Accounts], PoolCount = 1 };
        var (point, _) = ResponseModel.PointOf(new CountModel(part, fit.Noise), part, visits, fit.Best, 1, from);
        var marginal = Enumerable.Range(0, design.Accounts).Average(point.MarginalOf);
        return new Estimate(point.PerPool[0] * marginal, Math.Sqrt(point.Covariance[0, 0]) * Math.Abs(marginal)).SlopeAt(alpha);
    }

    // What one more visit adds to h, on average.
    private static double SlopeOf(VisitShape shape, MonthGrid visits, int from, int months) =>
        shape.Working(visits).Part(from, months).Values.Average(shape.Slope);
}
