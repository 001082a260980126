using System.Numerics.Tensors;

namespace Analytics;

/// <summary>
/// The slopes of <see cref="VisitResponse"/> without their errors, from sums of whole months: no grid of every account and month is laid out for them. In a balanced
/// panel the sum of demeaned products is that of the products less those of the means (Baltagi, Econometric Analysis of Panel Data, section 3.2).
/// </summary>
/// <param name="Naive">Pooled, units a visit; null where visits do not vary or there are fewer than two accounts.</param>
/// <param name="Corrected">With account and month effects; null in one month too.</param>
public sealed record VisitSlopes(double? Naive, double? Corrected)
{
    public static VisitSlopes Of(Selection selection, Period period)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var (n, t) = ((double)selection.Count, (double)period.Length);
        var (together, squares) = (0.0, 0.0);
        var (unitsOfMonth, visitsOfMonth) = (new double[period.Length], new double[period.Length]);
        foreach (var (m, (units, visits)) in selection.MilliunitsByMonth(period).Zip(selection.VisitsByMonth(period)).Index())
        {
            together += Products(units, visits);
            squares += Products(visits, visits);
            (unitsOfMonth[m], visitsOfMonth[m]) = (TensorPrimitives.Sum<long>(units), TensorPrimitives.Sum<long>(visits));
        }
        var (unitsOf, visitsOf) = (selection.Milliunits(period), selection.Visits(period));
        var (allUnits, allVisits) = (unitsOfMonth.Sum(), visitsOfMonth.Sum());

        // Each times accounts × months: sums of whole numbers, exactly zero where nothing varies.
        var (pooled, pooledSquares) = (n * t * together - allUnits * allVisits, n * t * squares - allVisits * allVisits);
        var (within, withinSquares) = (
            n * t * together - n * Products(unitsOf, visitsOf) - t * TensorPrimitives.Dot<double>(unitsOfMonth, visitsOfMonth) + allUnits * allVisits,
            n * t * squares - n * Products(visitsOf, visitsOf) - t * TensorPrimitives.Dot<double>(visitsOfMonth, visitsOfMonth) + allVisits * allVisits);
        return new(Slope(pooled, pooledSquares), period.Length < 2 ? null : Slope(within, withinSquares));

        double? Slope(double products, double ofVisits) => n < 2 || ofVisits <= 0 ? null : products / ofVisits / 1000;
    }

    private static double Products(long[] a, long[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += (double)a[i] * b[i];
        return sum;
    }
}
