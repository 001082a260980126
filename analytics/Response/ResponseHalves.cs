namespace Analytics;

/// <summary>
/// The response in each half of the months, at the best shape of the whole: what the stability and skill tests look at, and what returns
/// are cross-fitted by.
/// </summary>
public sealed record ResponseHalves(ResponseHalf First, ResponseHalf Second)
{
    private const int FewestMonths = 4;

    /// <summary>Null where a half has fewer than four months.</summary>
    public static ResponseHalves? Of(CountDesign design, MonthGrid visits, ResponseEstimate estimate)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(estimate);
        var (fitted, someVisits) = ResponseModel.Sampled(design, visits);
        var months = design.Months - estimate.History;
        var half = months / 2;
        if (half < FewestMonths)
            return null;
        var (first, second) = (PartOf(fitted, someVisits, estimate, estimate.History, half), PartOf(fitted, someVisits, estimate, estimate.History + half, months - half));
        // A market that grows, or a season, changes what a visit brings in units and not the response: both are told at the sales of both.
        var marginal = (first.Marginal * half + second.Marginal * (months - half)) / months;
        return new(first.At(marginal), second.At(marginal));
    }

    private static Part PartOf(CountDesign design, MonthGrid visits, ResponseEstimate estimate, int from, int months)
    {
        var (part, shape) = (design.Part(from, months), estimate.Best);
        var model = new CountModel(part, estimate.Noise);
        var shared = model.Fit([.. shape.Regressors(visits, byPool: false, from, from + months), .. part.Nuisance()]);
        var working = shape.Working(visits).Part(from, months);
        var marginal = ResponseModel.MarginalsOf(shared.Means, working, shape, part).Sum() / part.Accounts;
        var pooled = model.Fit([.. shape.Regressors(visits, byPool: true, from, from + months), .. part.Nuisance()]);
        var known = part.Pools.ToHashSet();
        return new(
            from, months, new(shared.Coefficients[0], Math.Sqrt(shared.Robust[0, 0])), marginal,
            [.. Enumerable.Range(0, part.PoolCount).Select(pool => known.Contains(pool) ? new Estimate(pooled.Coefficients[pool], Math.Sqrt(pooled.Robust[pool, pool])) : (Estimate?)null)]);
    }

    /// <summary>A half by itself; its marginal is what one more visit to the mean account adds in its months, by ρ.</summary>
    private sealed record Part(int From, int Months, Estimate Rho, double Marginal, IReadOnlyList<Estimate?> PerPool)
    {
        public ResponseHalf At(double marginal) => new(From, Months, Rho.Value, new(Rho.Value * marginal, Rho.StandardError * marginal), PerPool);
    }
}
