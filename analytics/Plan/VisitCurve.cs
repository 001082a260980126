namespace Analytics;

/// <summary>What an account earns by the number of visits, over the numbers allowed.</summary>
/// <param name="Least">The fewest steps allowed; a step is <see cref="Allocation.VisitsPerStep"/> visits a month.</param>
/// <param name="Worth">Money a month at Least, Least + 1, … steps.</param>
public sealed record VisitCurve(int Least, IReadOnlyList<double> Worth)
{
    private const double Tolerance = 1e-9;

    /// <param name="worth">Money a month by visits a month.</param>
    public static VisitCurve Of(int least, int most, Func<double, double> worth) =>
        new(least, [.. Enumerable.Range(least, most - least + 1).Select(step => worth(step * Allocation.VisitsPerStep))]);

    public int Most => Least + Worth.Count - 1;

    /// <summary>No step is worth more than the one before it.</summary>
    public bool IsConcave
    {
        get
        {
            for (var k = 2; k < Worth.Count; k++)
            {
                if (Worth[k] - Worth[k - 1] > Worth[k - 1] - Worth[k - 2] + Tolerance)
                    return false;
            }
            return true;
        }
    }
}
