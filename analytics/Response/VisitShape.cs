namespace Analytics;

/// <summary>
/// How visits enter the response: h(A) = (1 − e^(−kA)) ÷ k, A itself at k = 0, of the visits at work A = visits + λ·A of the month before.
/// </summary>
/// <param name="CarryOver">λ.</param>
/// <param name="Saturation">k.</param>
public readonly record struct VisitShape(double CarryOver, double Saturation)
{
    /// <summary>Visits at work by account and month; before the first month as in the first half-year.</summary>
    public MonthGrid Working(MonthGrid visits) => Adstock.Of(visits, CarryOver);

    public double Of(double working) => Saturation == 0 ? working : (1 - Math.Exp(-Saturation * working)) / Saturation;

    /// <summary>What one more visit adds to h.</summary>
    public double Slope(double working) => Math.Exp(-Saturation * working);

    /// <summary>
    /// The regressors of months <paramref name="from"/> to <paramref name="to"/> − 1: h (by pool or shared), and the fading of what was
    /// done before the first month, which nobody delivered.
    /// </summary>
    public Regressor[] Regressors(MonthGrid visits, bool byPool, int from, int to)
    {
        var working = Working(visits).Part(from, to - from);
        var shaped = new Regressor(working with { Values = Array.ConvertAll(working.Values, Of) }, byPool);
        return CarryOver == 0 ? [shaped] : [shaped, new(Fading(visits).Part(from, to - from))];
    }

    private MonthGrid Fading(MonthGrid visits)
    {
        var fading = new double[visits.Values.Length];
        for (var i = 0; i < visits.Accounts; i++)
        {
            var usual = visits.Values.AsSpan(i * visits.Months, visits.Months).ToArray().Average();
            for (var m = 0; m < visits.Months; m++)
                fading[i * visits.Months + m] = usual * Math.Pow(CarryOver, m + 1);
        }
        return visits with { Values = fading };
    }
}
