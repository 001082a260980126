namespace Analytics;

/// <summary>
/// How visits multiply an account's level in the forecast: exp(ρ·h(A)), A = (1 − λ)·(visits + carried over) visits a month,
/// h(A) = (1 − e^(−kA)) ÷ k, or A itself at k = 0.
/// </summary>
/// <param name="CarryOver">λ.</param>
/// <param name="Saturation">k.</param>
/// <param name="PerVisit">ρ, log units per visit at no visits.</param>
public sealed record VisitLift(double CarryOver, double Saturation, double PerVisit)
{
    private static readonly double[] CarryOvers = [0, 0.3, 0.6, 0.85];
    private static readonly double[] Saturations = [0, 0.3];
    private const int MostAccounts = 1000;

    /// <summary>The lift that makes the training months' one-step-ahead forecasts most likely, given the levels' own dynamics.</summary>
    public static VisitLift Fit(LevelModel level, MonthGrid units, MonthGrid visits)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentNullException.ThrowIfNull(units);
        var (someUnits, someVisits) = (units.Every(MostAccounts), visits.Every(MostAccounts));
        var none = level.LogLikelihood(someUnits, null, 1);
        var best = (Likelihood: none, Lift: new VisitLift(0, 0, 0));
        foreach (var carryOver in CarryOvers)
        {
            foreach (var saturation in Saturations)
            {
                var shape = Shape(someVisits, carryOver, saturation);
                var (perVisit, likelihood) = Climb(rho => level.LogLikelihood(someUnits, Exposure(shape, rho), 1), none);
                if (likelihood > best.Likelihood)
                    best = (likelihood, new(carryOver, saturation, perVisit));
            }
        }
        return best.Lift;
    }

    /// <summary>The multiplier of every account and month.</summary>
    public MonthGrid Exposure(MonthGrid visits) => Exposure(Shape(visits, CarryOver, Saturation), PerVisit);

    private static MonthGrid Exposure(MonthGrid shape, double perVisit) =>
        shape with { Values = Array.ConvertAll(shape.Values, h => Math.Exp(perVisit * h)) };

    private static MonthGrid Shape(MonthGrid visits, double carryOver, double saturation)
    {
        var working = Adstock.Of(visits, carryOver);
        return working with
        {
            Values = Array.ConvertAll(working.Values, a => saturation == 0 ? (1 - carryOver) * a : (1 - Math.Exp(-saturation * (1 - carryOver) * a)) / saturation),
        };
    }

    // Parabolas through three points: the likelihood of one number is smooth and has one top.
    private static (double At, double Value) Climb(Func<double, double> likelihood, double atZero)
    {
        var (at, value, step) = (0.0, atZero, 0.05);
        for (var round = 0; round < 3; round++)
        {
            var (below, above) = (likelihood(at - step), likelihood(at + step));
            var curve = below + above - 2 * value;
            var move = curve < 0 ? Math.Clamp(step * (below - above) / (2 * curve), -4 * step, 4 * step) : above > below ? 2 * step : -2 * step;
            var reached = likelihood(at + move);
            if (reached <= value)
                break;
            (at, value, step) = (at + move, reached, step / 2);
        }
        return (at, value);
    }
}
