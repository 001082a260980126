using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Analytics;

/// <summary>Fits the level model by the likelihood of its own one-step-ahead forecasts (empirical Bayes), with Nelder and Mead's simplex.</summary>
public static class LevelFit
{
    // Six numbers shared by all accounts: more accounts than this make them no truer.
    private const int MostAccounts = 1000;
    private const int MostSteps = 400;

    /// <param name="units">Units by account and month, at least three months.</param>
    public static LevelModel Of(MonthGrid units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var some = units.Every(MostAccounts);
        var best = (Cost: double.PositiveInfinity, Model: Read(Start(some)));
        var objective = ObjectiveFunction.Value(point =>
        {
            var model = Read(point);
            var cost = -model.LogLikelihood(some, null, 1) / Math.Max(1, some.Values.Length);
            if (cost < best.Cost)
                best = (cost, model);
            return double.IsFinite(cost) ? cost : 1e9;
        });
        try
        {
            new NelderMeadSimplex(1e-5, MostSteps).FindMinimum(objective, Start(some), Vector<double>.Build.Dense(6, 0.4));
        }
        catch (MaximumIterationsException)
        {
            // The best point met is kept: the likelihood is flat there.
        }
        return best.Model;
    }

    // The prior by moments; the rest where panels of prescriptions usually end.
    private static Vector<double> Start(MonthGrid units)
    {
        var means = new double[Math.Max(1, units.Accounts)];
        for (var k = 0; k < units.Values.Length; k++)
            means[k / units.Months] += Math.Max(0, units.Values[k]) / units.Months;
        var mean = Math.Max(1e-3, means.Average());
        var spread = means.Sum(m => (m - mean) * (m - mean)) / means.Length;
        var shape = Math.Clamp(mean * mean / Math.Max(1e-9, spread - mean / units.Months), 0.1, 20);
        return Vector<double>.Build.DenseOfArray([SpecialFunctions.Logit(0.8), Math.Log(2), Math.Log(20), SpecialFunctions.Logit(0.3), Math.Log(shape), Math.Log(shape / mean)]);
    }

    private static LevelModel Read(Vector<double> point) => new(
        SpecialFunctions.Logistic(point[0]), 1 + Math.Exp(point[1]), Math.Exp(Math.Min(15, point[2])), SpecialFunctions.Logistic(point[3]),
        new(Math.Exp(point[4]), Math.Exp(point[5])));
}
