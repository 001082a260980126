using Analytics;
using World = Etl.World;
using MathNet.Numerics.Distributions;

namespace Tests;

/// <summary>A panel in memory with a planted response: units are gamma–Poisson around factor · potential · (adoption + b(1 − e^(−kA))), k = (1 − λ) ÷ 3.</summary>
/// <param name="ShortRun">True units of the month per visit, mean account and month.</param>
public sealed record PlantedWorld(MonthGrid Units, MonthGrid Visits, CountDesign Design, double ShortRun)
{
    private const double SaturatingVisits = 3;
    private const int AccountsPerTerritory = 60;

    private double[] _most = [];
    private double[] _working = [];
    private double _carryOver;

    public static PlantedWorld Of(World world, int accounts, int months, int seed)
    {
        var random = new Random(seed * 7919 + 13);
        var (scale, carryOver, chase, drift, step) = world switch
        {
            World.Effect => (2.0, 0.4, 0.0, 0.0, 0.0),
            World.ReverseCausality => (0, 0, 0.8, 0.3, 0.35),
            World.Persistence => (0, 0, 0, 0.9, 0.2),
            World.LongCarryover => (2, 0.85, 0, 0, 0),
            _ => (0, 0, 0, 0, 0),
        };
        var (units, visits, marginal) = (new double[accounts * months], new double[accounts * months], 0.0);
        var (most, worked) = (new double[accounts * months], new double[accounts * months]);
        var territories = Math.Max(1, accounts / AccountsPerTerritory);
        for (var i = 0; i < accounts; i++)
        {
            var potential = 14 * Math.Exp(Normal.Sample(random, 0, 0.7));
            var adoption = random.Next(3) switch { 0 => Beta.Sample(random, 12, 8), 1 => Beta.Sample(random, 7, 13), _ => Beta.Sample(random, 2, 18) };
            var response = scale * random.Next(3) switch { 0 => 0.03, 1 => 0.25, _ => 0.5 };
            var planned = potential > 19 ? 5.2 : potential > 10 ? 3.2 : 1.6;
            // The panel does not begin with the company: earlier visits still work.
            var (working, level, surprise, saturation) = (planned / (1 - carryOver), 0.0, 0.0, (1 - carryOver) / SaturatingVisits);
            for (var m = 0; m < months; m++)
            {
                // Workdays move visits and sales alike; one territory in five loses sales and visits together from the middle on.
                var (workdays, falls) = (1 + 0.12 * Math.Sin(m * 2.4), i % territories % 5 == 4 && m >= months / 2);
                var cell = i * months + m;
                visits[cell] = Poisson.Sample(random, planned * workdays * (falls ? 0.5 : 1) * Math.Exp(Normal.Sample(random, -0.06, 0.35) + chase * surprise));
                working = visits[cell] + carryOver * working;
                level = drift * level + (step > 0 ? Normal.Sample(random, 0, step) : 0);
                var factor = Math.Sqrt(workdays) * (falls ? 0.75 : 1) * Math.Pow(1.06, m / 12.0) * Math.Exp(level);
                var mean = factor * potential * (adoption + response * (1 - Math.Exp(-saturation * working)));
                (most[cell], worked[cell]) = (factor * potential * response, working);
                marginal += factor * potential * response * saturation * Math.Exp(-saturation * working) / accounts / months;
                units[cell] = Poisson.Sample(random, Gamma.Sample(random, 5, 5 / mean));
                surprise = Math.Clamp((units[cell] - mean) / Math.Sqrt(mean + mean * mean / 5), -2, 2);
            }
        }
        var grid = new MonthGrid(accounts, months, units);
        int[] markets = [.. Enumerable.Range(0, accounts).Select(i => i % territories)];
        return new(grid, new(accounts, months, visits), new(grid, markets, territories, new int[accounts], 1), marginal) { _most = most, _working = worked, _carryOver = carryOver };
    }

    /// <summary>Units a month that so many visits a month to each account, kept up for long, truly bring.</summary>
    public double Brought(IReadOnlyList<double> visits) => visits.Select((v, i) => MeanMost(i) * (1 - Math.Exp(-v / SaturatingVisits))).Sum();

    private double MeanMost(int account) => _most.AsSpan(account * Units.Months, Units.Months).ToArray().Average();

    /// <summary>The world up to a month, as it was before the others came.</summary>
    public PlantedWorld Until(int months)
    {
        var units = Units.Part(0, months);
        return new(units, Visits.Part(0, months), Design with { Units = units }, ShortRun);
    }

    /// <summary>The same world with more visits to some accounts from a month on, and the units a month they truly bring each of them.</summary>
    public (PlantedWorld World, double[] Lift) Followed(int from, Func<int, int> moreVisits, int seed)
    {
        var random = new Random(seed);
        var (accounts, months, lift) = (Units.Accounts, Units.Months, new double[Units.Accounts]);
        var (units, visits) = (new double[accounts * months], new double[accounts * months]);
        for (var i = 0; i < accounts; i++)
        {
            var more = 0.0;
            for (var m = 0; m < months; m++)
            {
                var (cell, extra) = (i * months + m, m >= from ? moreVisits(i) : 0);
                more = extra + _carryOver * more;
                var saturation = (1 - _carryOver) / SaturatingVisits;
                var brought = _most[cell] * (Math.Exp(-saturation * _working[cell]) - Math.Exp(-saturation * (_working[cell] + more)));
                lift[i] += brought / (months - from);
                (units[cell], visits[cell]) = (Units[i, m] + (brought > 0 ? Poisson.Sample(random, brought) : 0), Visits[i, m] + extra);
            }
        }
        var grid = new MonthGrid(accounts, months, units);
        return (new(grid, new(accounts, months, visits), Design with { Units = grid }, ShortRun), lift);
    }

    /// <summary>The world as a panel of one product at 10 a unit and a margin rate of 0.5, all visits face to face.</summary>
    public Panel Panel()
    {
        var units = Enumerable.Range(0, Units.Accounts).Select(i => Enumerable.Range(0, Units.Months).Select(m => Units[i, m]).ToArray()).ToArray();
        var visits = Enumerable.Range(0, Units.Accounts).Select(i => Enumerable.Range(0, Units.Months).Select(m => (int)Visits[i, m]).ToArray()).ToArray();
        return TinyPanel.Of(units, visits, (i, row) => row with { Territory = $"T{Design.Markets[i]:D2}" });
    }
}
