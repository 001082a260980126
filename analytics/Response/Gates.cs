using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>The three tests a response figure must pass before money is claimed of it.</summary>
public static class Gates
{
    private const int Leads = 2;
    private const int FewestGroups = 4;

    // One-sided 5 % critical values of Spearman's rank correlation for 4 to 12 groups (Zar 1984, table B.20).
    private static readonly double[] Critical = [1.0, 0.900, 0.829, 0.714, 0.643, 0.600, 0.564, 0.536, 0.503];

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

    /// <summary>(c) Groups ranked by their slope on the first half keep their order on the second, beyond chance at 5 % (Spearman, at least 4 groups).</summary>
    public static SkillTest Skill(Selection selection, MonthGrid units, MonthGrid visits, double alpha)
    {
        var dimension = selection.Panel.Scores is null ? Dimension.Specialty : Dimension.Cluster;
        var column = Dimensions.ColumnOf(selection.Panel, dimension, selection.MainProduct, selection.Slice.Period.To)!;
        var (firsts, seconds, half) = (new List<double>(), new List<double>(), units.Months / 2);
        foreach (var group in Enumerable.Range(0, selection.Count).GroupBy(i => column.Codes[selection.Accounts[i]]).OrderBy(g => g.Key))
        {
            var (u, v) = (units.Rows([.. group]), visits.Rows([.. group]));
            if (half < 2
                || VisitResponse.Corrected(u.Part(0, half), v.Part(0, half), alpha) is not { } first
                || VisitResponse.Corrected(u.Part(half, u.Months - half), v.Part(half, u.Months - half), alpha) is not { } second)
                continue;
            firsts.Add(first.UnitsPerVisit);
            seconds.Add(second.UnitsPerVisit);
        }
        if (firsts.Count < FewestGroups)
            return new(false, null, firsts.Count, dimension, Note.Of("skillTooFewGroups", ("groups", firsts.Count), ("needed", FewestGroups)));
        var correlation = MathNet.Numerics.Statistics.Correlation.Spearman(firsts, seconds);
        var needed = Critical[Math.Min(firsts.Count - FewestGroups, Critical.Length - 1)];
        var passed = correlation >= needed - 1e-9;
        return new(passed, correlation, firsts.Count, dimension, Note.Of(passed ? "skillPassed" : "skillFailed", ("correlation", correlation), ("needed", needed)));
    }
}
