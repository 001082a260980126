namespace Etl;

/// <summary>A doctor's steady monthly margin from visits: Σ worth·(1 − e^(−speed·visits)) over products.</summary>
/// <param name="Doctor">Index in the order of doctors.csv.</param>
/// <param name="Visits">Completed visits a month in the last twelve months.</param>
/// <param name="Worth">Margin a month that saturating visits add, by product.</param>
/// <param name="Speed">k·mentions ÷ (1 − λ), by product.</param>
internal sealed record VisitGain(int Doctor, double Visits, double[] Worth, double[] Speed)
{
    private const double MostVisits = 20;

    public double At(double visits)
    {
        var sum = 0.0;
        for (var p = 0; p < Worth.Length; p++)
            sum += Worth[p] * (1 - Math.Exp(-Speed[p] * visits));
        return sum;
    }

    public double Marginal(double visits) => Slopes(visits).First;

    /// <summary>Visits at which one more is worth that price.</summary>
    public double VisitsAt(double price)
    {
        if (Marginal(0) <= price)
            return 0;
        var visits = 0.0;
        // Newton from the left: the marginal falls and is convex, so it never overshoots.
        for (var i = 0; i < 50 && visits < MostVisits; i++)
        {
            var (first, second) = Slopes(visits);
            var step = (first - price) / second;
            visits += step;
            if (step < 1e-6)
                break;
        }

        return Math.Min(visits, MostVisits);
    }

    /// <summary>The division of the visits these doctors receive that earns most, and its shadow price.</summary>
    public static (double Price, double[] Visits) Best(IReadOnlyList<VisitGain> gains)
    {
        var total = gains.Sum(gain => gain.Visits);
        var (low, high) = (0.0, gains.Select(gain => gain.Marginal(0)).DefaultIfEmpty().Max());
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            if (gains.Sum(gain => gain.VisitsAt(middle)) > total)
                low = middle;
            else
                high = middle;
        }

        return (high, [.. gains.Select(gain => gain.VisitsAt(high))]);
    }

    // The marginal, and how fast it falls.
    private (double First, double Second) Slopes(double visits)
    {
        var (first, second) = (0.0, 0.0);
        for (var p = 0; p < Worth.Length; p++)
        {
            var slope = Worth[p] * Speed[p] * Math.Exp(-Speed[p] * visits);
            first += slope;
            second += slope * Speed[p];
        }

        return (first, second);
    }
}
