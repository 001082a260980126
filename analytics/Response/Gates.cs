using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>The lead test and the stability test by the fixed-effects estimate, beside those of the model; all there is where nothing can be fitted.</summary>
public static class Gates
{
    private const int Leads = 2;

    /// <summary>(a) Next months' visits must not "predict" today's units: if they do, visits follow sales.</summary>
    public static LeadTest Lead(MonthGrid units, MonthGrid visits, double alpha)
    {
        var months = units.Months - Leads;
        var fit = months < 3
            ? null
            : ClusteredRegression.Fit(
                TwoWay.Demean(units.Part(0, months)),
                [.. Enumerable.Range(0, Leads + 1).Select(lead => TwoWay.Demean(visits.Part(lead, months)))]);
        if (fit?.WaldFrom(1) is not { } statistic)
            return new(false, null, Leads, null, null, [], Note.Of("leadTestImpossible", ("months", units.Months)));
        var p = 1 - ChiSquared.CDF(Leads, statistic);
        var passed = p >= alpha;
        return new(passed, statistic, Leads, p, fit.Slopes[0], fit.Slopes[1..], Note.Of(
            passed ? "leadTestPassed" : "leadTestFailed", ("pValue", p), ("sameMonth", fit.Slopes[0]), ("nextMonth", fit.Slopes[1])));
    }

    /// <summary>(b) Both halves of the period show the same sign and overlapping intervals.</summary>
    public static StabilityTest Stability(MonthGrid units, MonthGrid visits, double alpha)
    {
        var half = units.Months / 2;
        var first = half < 2 ? null : VisitResponse.Corrected(units.Part(0, half), visits.Part(0, half), alpha);
        var second = half < 2 ? null : VisitResponse.Corrected(units.Part(half, units.Months - half), visits.Part(half, units.Months - half), alpha);
        if (first is null || second is null)
            return new(false, first, second, Note.Of("stabilityImpossible", ("months", units.Months)));
        var passed = Math.Sign(first.UnitsPerVisit) == Math.Sign(second.UnitsPerVisit)
            && new Interval(first.Low, first.High).Meets(new(second.Low, second.High));
        return new(passed, first, second, Note.Of(
            passed ? "stabilityPassed" : "stabilityFailed", ("first", first.UnitsPerVisit), ("second", second.UnitsPerVisit)));
    }
}
