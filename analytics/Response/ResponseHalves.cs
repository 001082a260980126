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
        return half < FewestMonths
            ? null
            : new(HalfOf(fitted, someVisits, estimate, estimate.History, half), HalfOf(fitted, someVisits, estimate, estimate.History + half, months - half));
    }

    private static ResponseHalf HalfOf(CountDesign design, MonthGrid visits, ResponseEstimate estimate, int from, int months)
    {
        var (part, shape) = (design.Part(from, months), estimate.Best);
        var model = new CountModel(part, estimate.Noise);
        var shared = model.Fit([.. shape.Regressors(visits, byPool: false, from, from + months), .. part.Nuisance()]);
        var working = shape.Working(visits).Part(from, months);
        var marginal = ResponseModel.MarginalsOf(shared.Means, working, shape, part).Sum() / part.Accounts;
        var pooled = model.Fit([.. shape.Regressors(visits, byPool: true, from, from + months), .. part.Nuisance()]);
        var known = part.Pools.ToHashSet();
        return new(
            from, months, shared.Coefficients[0], new(shared.Coefficients[0] * marginal, Math.Sqrt(shared.Robust[0, 0]) * marginal),
            [.. Enumerable.Range(0, part.PoolCount).Select(pool => known.Contains(pool) ? new Estimate(pooled.Coefficients[pool], Math.Sqrt(pooled.Robust[pool, pool])) : (Estimate?)null)]);
    }
}
