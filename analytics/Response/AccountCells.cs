namespace Analytics;

/// <summary>One account's months in a count model: curvature, derivative and regressors of each cell, and its own prior.</summary>
internal readonly struct AccountCells(int first, double[] weights, double[] scores, double precision, double effect, Regressor[] regressors, int[] columns)
{
    public ReadOnlySpan<double> Weights(int months) => weights.AsSpan(first, months);

    public ReadOnlySpan<double> Scores(int months) => scores.AsSpan(first, months);

    public ReadOnlySpan<double> Values(int regressor, int months) => regressors[regressor].Values.Values.AsSpan(first, months);

    public int Column(int regressor) => columns[regressor];

    /// <summary>Curvature and derivative of the account effect; the curvature against each regressor goes to <paramref name="against"/>.</summary>
    public (double Held, double Pull) Sums(double[] against, int months)
    {
        var (held, pull) = (precision, -precision * effect);
        var weight = Weights(months);
        var score = Scores(months);
        for (var m = 0; m < months; m++)
        {
            held += weight[m];
            pull += score[m];
        }
        for (var j = 0; j < against.Length; j++)
            against[j] = NormalEquations.Dot(weight, Values(j, months));
        return (held, pull);
    }

    /// <summary>The step of the account effect that goes with a step of its months and the coefficients.</summary>
    /// <param name="against">Room for a number a regressor.</param>
    public double AccountFor(double[] months, double[] move, double[] against)
    {
        var (held, pull) = Sums(against, months.Length);
        pull -= NormalEquations.Dot(Weights(months.Length), months);
        for (var j = 0; j < against.Length; j++)
            pull -= against[j] * move[columns[j]];
        return pull / held;
    }
}
