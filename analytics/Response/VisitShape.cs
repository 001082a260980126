namespace Analytics;

/// <summary>
/// How visits enter the response: h(A) = (1 − e^(−kA)) ÷ k, A itself at k = 0, of the visits at work A = visits + λ·A of the month before.
/// </summary>
/// <param name="CarryOver">λ.</param>
/// <param name="Saturation">k.</param>
public readonly record struct VisitShape(double CarryOver, double Saturation)
{
    private const double Fading = 0.8;

    /// <summary>Visits at work by account and month; before the first month as in the first half-year.</summary>
    public MonthGrid Working(MonthGrid visits) => Adstock.Of(visits, CarryOver);

    public double Of(double working) => Saturation == 0 ? working : (1 - Math.Exp(-Saturation * working)) / Saturation;

    /// <summary>What one more visit adds to h.</summary>
    public double Slope(double working) => Math.Exp(-Saturation * working);

    /// <summary>
    /// The regressors of months <paramref name="from"/> to <paramref name="to"/> − 1: h (by pool or shared), and two the same at every shape,
    /// so that likelihoods compare: accounts visited more may grow otherwise, and what was done to them before the first month fades.
    /// </summary>
    public Regressor[] Regressors(MonthGrid visits, bool byPool, int from, int to)
    {
        var working = Working(visits).Part(from, to - from);
        var shaped = working with { Values = Array.ConvertAll(working.Values, Of) };
        return
        [
            new(shaped, byPool),
            new(Usual(visits, m => (double)m / visits.Months).Part(from, to - from)),
            new(Usual(visits, m => Math.Pow(Fading, m)).Part(from, to - from)),
        ];
    }

    // An account's mean visits times a course over the months.
    private static MonthGrid Usual(MonthGrid visits, Func<int, double> course)
    {
        var usual = new double[visits.Values.Length];
        for (var i = 0; i < visits.Accounts; i++)
        {
            var mean = visits.Values.AsSpan(i * visits.Months, visits.Months).ToArray().Average();
            for (var m = 0; m < visits.Months; m++)
                usual[i * visits.Months + m] = mean * course(m);
        }
        return visits with { Values = usual };
    }
}
