using Analytics;
using Etl;

namespace Tests;

/// <summary>Forecasts of moves in a generated company in which one doctor in twelve is planted to move.</summary>
public sealed class MoveForecastTests(WarehouseFixture fixture)
{
    [Fact]
    public async Task Forecasts_come_as_often_as_said_and_beat_that_nobody_moves()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var folder = new TemporaryFolder();
        Generator.Run(folder.Path, new GenerateOptions(800, 24, 1, World.Effect, 0, new(2023, 1, 1)), _ => { }, TestContext.Current.CancellationToken);
        await warehouse.LoadAsync(folder.Path, "0");
        var panel = await PanelLoader.LoadAsync(warehouse.Database, TestContext.Current.CancellationToken);

        var moves = Backtest.Of(panel, new Slice(panel.CommonClosedMonths!.Value), Scope.Everything, Settings.Default, Month.Of(2024, 6)).Moves!;

        // `analytics backtest --train-until 2024-06` printed: up, 32.6 said and 31 came, Brier 0.0326 where that nobody moves has 0.0448; down, 18.0 and
        // 20, 0.0216 and 0.0261. Of 31 that come as said the standard deviation is 5.6, of 20 it is 4.5: two of them are a third and nearly a half.
        Assert.InRange(Said(moves.Up) / moves.Up.Moved, 0.75, 1.35);
        Assert.InRange(Said(moves.Down) / moves.Down.Moved, 0.7, 1.45);
        Assert.InRange(moves.Up.Brier / moves.Up.BrierPersistence, 0, 0.8);
        Assert.InRange(moves.Down.Brier / moves.Down.BrierPersistence, 0, 0.9);
        // The tenth most likely to move holds most of those who did.
        Assert.All(new[] { moves.Up, moves.Down }, direction => Assert.True(direction.Reliability[^1].Moved * direction.Reliability[^1].Cases > 0.5 * direction.Moved));
    }

    private static double Said(DirectionBacktest direction) => direction.Reliability.Sum(row => row.Cases * row.Forecast);
}
