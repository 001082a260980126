using Analytics;

namespace Tests;

/// <summary>Scoring runs in the warehouse.</summary>
public sealed class ScoreStoreTests(WarehouseFixture fixture)
{
    private static readonly Settings Quick = Settings.Default with { MostClusters = 3, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10, RunsKept = 2 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_is_stored_whole_read_back_equal_and_not_repeated()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(Repository.Sample);

        var first = await ScoreAsync(warehouse, force: false);
        var second = await ScoreAsync(warehouse, force: false);

        Assert.Equal((1L, true, 1L, false), (first.RunId, first.Written, second.RunId, second.Written));
        Assert.Equal(first.Boxes, second.Boxes);
        Assert.Equal((1000L, 1000L), (await warehouse.AskAsync<long>("select count(*) from score.box"), await warehouse.AskAsync<long>("select count(*) from score.account")));
        var (stored, fresh) = (await PanelLoader.LoadAsync(warehouse.Database, Cancel), Sample.Panel.With(Scoring.Of(Sample.Panel, Quick)));
        Assert.Equal(Found(fresh), Found(stored));
        Assert.Equal("0 association", await warehouse.AskAsync<string>("select concat_ws(' ', product_key, label) from score.response"));
    }

    [Fact]
    public async Task Forced_runs_are_equal_to_the_bit_and_old_ones_are_dropped()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(Repository.Sample);
        for (var run = 0; run < 3; run++)
            await ScoreAsync(warehouse, force: true);

        Assert.Equal(["2", "3"], await warehouse.LinesAsync("select run_id::text from score.run order by 1"));
        Assert.Equal(["2000"], await warehouse.LinesAsync("select count(*)::text from score.box"));
        Assert.Equal(["1"], await warehouse.LinesAsync(
            "select count(distinct sums)::text from (select md5(string_agg(concat(b.doctor_key, b.path, b.potential_units, b.adoption_shape, b.probability_a), ',' "
            + "order by b.doctor_key)) as sums from score.box b group by b.run_id) s"));
        Assert.Equal(1000L, await warehouse.AskAsync<long>("select count(*) from score.latest_box where box ~ '^[ABC][123]$'"));
    }

    [Fact]
    public async Task Warehouse_without_data_says_what_to_run()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);

        var error = await Assert.ThrowsAsync<EmptyWarehouseException>(() => ScoreAsync(warehouse, force: false));

        Assert.Contains("dotnet run --project etl -- load DIR", error.Message, StringComparison.Ordinal);
    }

    private static Task<ScoreSummary> ScoreAsync(LoadedWarehouse warehouse, bool force) =>
        ScoreStore.ScoreAsync(warehouse.Database, Quick, null, force, new FixedClock(), null, Cancel);

    private static string Found(Panel panel)
    {
        var slice = new Slice(Period.Trailing(Month.Of(2025, 11), 12));
        return Json.Of(new
        {
            panel.Scores!.Clusters,
            Moves.Of(panel, slice, Scope.Everything, Quick).Moves,
            Boxes.Of(panel, slice, Scope.Everything, Quick with { ShuffleDraws = 2 }).Cells,
            panel.Scores!.Responses,
            Roi = Roi.Of(panel, new Slice(Sample.Common), Scope.Everything, Quick),
            Doctor = Doctors.ProfileOf(panel, "D0500", slice, Scope.Everything, Quick),
        });
    }
}
