using Analytics;
using MathNet.Numerics.Distributions;

namespace Tests;

/// <summary>What must not move the grid: chance, a holiday, a month that is not all there.</summary>
public sealed class GridStabilityTests
{
    private const int Accounts = 300;
    private const int Months = 24;
    private static readonly Settings Quick = Settings.Default with { MostClusters = 2, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10, ShuffleDraws = 2 };

    [Fact]
    public void Steady_sales_with_chance_alone_move_at_most_three_percent_of_the_boxes_a_month()
    {
        var moved = MovedByMonth(Units((_, rate) => rate));

        Assert.Equal(Months - 1, moved.Count);
        Assert.InRange(moved.Average(m => m.Share), 0, 0.03);
    }

    [Fact]
    public void Spring_festival_brings_no_wave_of_downgrades()
    {
        // January 2025 sells 30 % less and February 50 % less for everyone, the year after the other way round: the holiday moves.
        double[] falls = [0.7, 0.5];
        var moved = MovedByMonth(Units((m, rate) => rate * (m < 2 ? falls[m] : m is 12 or 13 ? falls[13 - m] : 1)));

        // In the first half-year levels are still being found, holiday or not.
        Assert.All(moved.Skip(5), m => Assert.InRange(m.Downs, 0, 0.03));
    }

    [Fact]
    public void Month_half_loaded_is_not_looked_at()
    {
        var units = Units((_, rate) => rate);
        var (whole, half) = (Build(units, Months - 1, throughHalf: false), Build(units, Months, throughHalf: true));

        var (before, after) = (Grid(whole, TinyPanel.First + (Months - 2), 1), Grid(half, TinyPanel.First + (Months - 1), 1));

        Assert.Equal((before.At, before.Path), (after.At, after.Path));
        Assert.Equal(before.Cells.Select(c => (c.Box, c.Accounts, c.Net)), after.Cells.Select(c => (c.Box, c.Accounts, c.Net)));
    }

    private static List<(double Share, double Downs)> MovedByMonth(double[][] units)
    {
        var panel = Build(units, Months, throughHalf: false);
        return [.. Enumerable.Range(1, Months - 1).Select(m => Grid(panel, TinyPanel.First + m, 1).Movement!).Select(m => (m.MovedShare, m.Downs / (double)Accounts))];
    }

    private static BoxesReport Grid(Panel panel, Month at, int back) => Boxes.Of(panel, new Slice(new(TinyPanel.First, at)), Scope.Everything, Quick, back);

    // Units by account and month, gamma between accounts and Poisson within.
    private static double[][] Units(Func<int, double, double> mean)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, Accounts).Select(_ => Gamma.Sample(random, 1.5, 0.1)).Select(rate =>
            Enumerable.Range(0, Months).Select(m => (double)Poisson.Sample(random, Math.Max(0.01, mean(m, rate)))).ToArray())];
    }

    // Potentials put the accounts anywhere between a share of a tenth and all of it. Of the last month the first half alone may be there.
    private static Panel Build(double[][] units, int months, bool throughHalf)
    {
        var last = TinyPanel.First + (months - 1);
        var builder = new PanelBuilder(
            Enumerable.Range(0, Accounts).Select(i => new AccountRow(i + 1, $"A{i:D4}", $"Account {i}")), new Dictionary<int, Product> { [1] = new("P", "Product", 10, 0.5) },
            [new("sales", TinyPanel.First.FirstDay, throughHalf ? last.FirstDay.AddDays(14) : last.LastDay, MonthGrain: false)]);
        for (var i = 0; i < Accounts; i++)
        {
            builder.AddPotential(i + 1, 1, TinyPanel.First, Math.Max(1, units[i].Average()) / (0.1 + 0.9 * (i % 10) / 9));
            for (var m = 0; m < months; m++)
                builder.AddSales(i + 1, 1, TinyPanel.First + m, (long)(units[i][m] * (throughHalf && m == months - 1 ? 500 : 1000)), 0);
        }
        var panel = builder.Build(1);
        return panel.With(Scoring.Of(panel, Quick));
    }
}
