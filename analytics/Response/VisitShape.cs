namespace Analytics;

/// <summary>
/// How visits enter the response: g(A) = (1 − e^(−kA)) ÷ k, A itself at k = 0, of the visits at work A = visits + λ·A of the month before;
/// on the log scale as h(A) = ln(1 + c·g(A)) ÷ c, g itself at c = 0. At ρ = c the units are S₀·(1 + c·g): visits add to what sells without
/// them, they do not multiply it.
/// </summary>
/// <param name="CarryOver">λ.</param>
/// <param name="Saturation">k.</param>
/// <param name="Bend">c.</param>
public readonly record struct VisitShape(double CarryOver, double Saturation, double Bend = 0)
{
    private const double Faded = 0.8;

    /// <summary>Visits at work by account and month; before the first month as in the first half-year.</summary>
    public MonthGrid Working(MonthGrid visits) => Adstock.Of(visits, CarryOver);

    public double Of(double working) => Bent(Saturated(working));

    /// <summary>h by g.</summary>
    public double Bent(double saturated) => Bend == 0 ? saturated : Math.Log(1 + Bend * saturated) / Bend;

    /// <summary>What one more visit adds to h.</summary>
    public double Slope(double working) => SlopeAt(Saturated(working));

    /// <summary>What one more visit adds to h, by g: e^(−kA) is 1 − k·g.</summary>
    public double SlopeAt(double saturated) => (1 - Saturation * saturated) * PerSaturated(saturated);

    /// <summary>g.</summary>
    public double Saturated(double working) => Saturation == 0 ? working : (1 - Math.Exp(-Saturation * working)) / Saturation;

    /// <summary>What h gains by g.</summary>
    public double PerSaturated(double saturated) => 1 / (1 + Bend * saturated);

    /// <summary>The regressors of months <paramref name="from"/> to <paramref name="to"/> − 1: h (by pool or shared), then <see cref="Courses"/>.</summary>
    public Regressor[] Regressors(MonthGrid visits, bool byPool, int from, int to) => [Shaped(visits, byPool, from, to), .. Courses(visits, from, to)];

    /// <summary>h of those months.</summary>
    public Regressor Shaped(MonthGrid visits, bool byPool, int from, int to)
    {
        var working = Working(visits).Part(from, to - from);
        return new(working with { Values = Array.ConvertAll(working.Values, Of) }, byPool);
    }

    /// <summary>
    /// Four regressors the same at every shape, so that likelihoods compare: accounts visited more, or hardly at all, may grow otherwise, and
    /// what was done to them before the first month fades.
    /// </summary>
    public static Regressor[] Courses(MonthGrid visits, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(visits);
        double Trend(int m) => (double)m / visits.Months;
        double Fade(int m) => Math.Pow(Faded, m);
        double Rarely(double usual) => Math.Exp(-usual);
        return
        [
            new(Usual(visits, usual => usual, Trend).Part(from, to - from)),
            new(Usual(visits, usual => usual, Fade).Part(from, to - from)),
            new(Usual(visits, Rarely, Trend).Part(from, to - from)),
            new(Usual(visits, Rarely, Fade).Part(from, to - from)),
        ];
    }

    // Of an account's mean visits, times a course over the months.
    private static MonthGrid Usual(MonthGrid visits, Func<double, double> of, Func<int, double> course)
    {
        var (usual, courses) = (new double[visits.Values.Length], Enumerable.Range(0, visits.Months).Select(course).ToArray());
        for (var i = 0; i < visits.Accounts; i++)
        {
            var sum = 0.0;
            for (var m = 0; m < visits.Months; m++)
                sum += visits[i, m];
            var mean = of(sum / visits.Months);
            for (var m = 0; m < visits.Months; m++)
                usual[i * visits.Months + m] = mean * courses[m];
        }
        return visits with { Values = usual };
    }
}
