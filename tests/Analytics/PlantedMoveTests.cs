using Analytics;
using MathNet.Numerics.Distributions;

namespace Tests;

/// <summary>Moves planted among doctors who stay: the grid sees them, beside what chance shows; those on their way can be foreseen.</summary>
public sealed class PlantedMoveTests
{
    private const int Months = 36;
    private static readonly Settings Quick = Settings.Default with { MostClusters = 2, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10, ShuffleDraws = 5 };

    [Fact]
    public void Grid_sees_the_planted_moves_and_chance_shows_few()
    {
        // 60 rise from a tenth of their potential to a third at month 12, 60 fall from two thirds to a third, 480 stay at one of five shares.
        const int Planted = 60;
        double[] steady = [0.1, 0.34, 0.34, 0.67, 0.9];
        var panel = Panel(600, 5, (i, m) => i < Planted ? (m < 12 ? 0.1 : 0.34) : i < 2 * Planted ? (m < 12 ? 0.67 : 0.34) : steady[i % 5]);
        var product = panel.Scores!.Products[0];
        int Moved(int from, int to, Func<int, int, bool> way) => Enumerable.Range(from, to - from)
            .Count(i => way(product.BoxOf(i, TinyPanel.First + 11)!.Value.Digit, product.BoxOf(i, TinyPanel.First + 23)!.Value.Digit));

        Assert.InRange(Moved(0, Planted, (before, after) => after < before), 50, Planted);
        Assert.InRange(Moved(Planted, 2 * Planted, (before, after) => after > before), 50, Planted);
        Assert.InRange(Moved(2 * Planted, 600, (before, after) => after != before), 0, 48);
        var movement = Boxes.Of(panel, new Slice(Period.Trailing(TinyPanel.First + 23, 12)), Scope.Everything, Quick).Movement!;
        Assert.True(movement.MovedShare > movement.ChanceMovedShare!.High, $"{movement.MovedShare} moved, by chance {movement.ChanceMovedShare}");
    }

    [Fact]
    public void Forecasts_beat_nobody_moves_and_shuffled_months_where_doctors_are_on_their_way()
    {
        // Of 1,500 a third rises through all three years, a third falls, a third stays. Printed: up 0.969 against 0.900, down 0.978 against 0.966,
        // both by the classifier, which has learnt what a trend is.
        var panel = Panel(1500, 8, (i, m) => (i % 3) switch
        {
            0 => 0.05 + 0.25 * (i % 7 / 6.0) + 0.0134 * m,
            1 => 0.85 - 0.25 * (i % 7 / 6.0) - 0.0134 * m,
            _ => 0.05 + 0.8 * (i % 11 / 10.0),
        });
        var moves = Backtest.Of(panel, TinyPanel.All(panel), Scope.Everything, Quick, TinyPanel.First + 29).Moves!;

        Assert.All(new[] { moves.Up, moves.Down }, direction =>
        {
            Assert.True(direction.Moved > 60 && direction.Brier < direction.BrierPersistence, $"{direction.Moved} moved, {direction.Brier} {direction.BrierPersistence}");
            Assert.True(direction.Model == "classifier" && direction.LogLoss < 0.6 * direction.LogLossBaseRate, $"{direction.Model} {direction.LogLoss} {direction.LogLossBaseRate}");
            Assert.True(direction.Auc > direction.AucShuffled + 0.005, $"{direction.Auc} {direction.AucShuffled}");
        });
        Assert.Equal([0.969, 0.900, 0.978, 0.966], new[] { moves.Up.Auc, moves.Up.AucShuffled, moves.Down.Auc, moves.Down.AucShuffled }.Select(auc => Math.Round(auc!.Value, 3)));
    }

    // Potential delivered, units Poisson around its share, three visits a month.
    private static Panel Panel(int accounts, int seed, Func<int, int, double> share)
    {
        var random = new Random(seed);
        double Potential(int i) => 20 + i % 8 * 8;
        double[][] units = [.. Enumerable.Range(0, accounts).Select(i => Enumerable.Range(0, Months).Select(m => (double)Poisson.Sample(random, Potential(i) * share(i, m))).ToArray())];
        var panel = TinyPanel.Of(units, [.. units.Select(_ => Enumerable.Repeat(3, Months).ToArray())], potential: Potential);
        return panel.With(Scoring.Of(panel, Quick));
    }
}
