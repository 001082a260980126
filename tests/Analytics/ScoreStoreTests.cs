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
    public async Task Response_an_older_program_kept_otherwise_is_found_anew()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(Repository.Sample);
        await ScoreAsync(warehouse, force: false);
        Assert.Equal(1L, await warehouse.AskAsync<long>("with changed as (update score.response set finding = jsonb_set(finding::jsonb, '{halves,first,perPool}', '[0.1]') returning 1) select count(*) from changed"));

        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);

        Assert.Empty(panel.Scores!.Responses);
        Assert.Equal("association", Roi.Of(panel, new Slice(Sample.Common), Scope.Everything, Quick).Label);
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
    public async Task Draw_is_kept_for_the_quarter_whatever_is_scored_again()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(Repository.Sample);
        await ScoreAsync(warehouse, force: false);
        var (held, trial) = (await HeldAsync(warehouse), await TrialAsync(warehouse));

        // Another seed would draw others; a quarter's accounts are drawn once.
        foreach (var seed in (int[])[21, 22, 23])
            await ScoreStore.ScoreAsync(warehouse.Database, Quick with { Seed = seed, MovesUnassigned = 20 }, null, force: true, new FixedClock(), null, Cancel);

        Assert.Equal(200, held.Split(' ').Length);
        Assert.Equal((held, trial), (await HeldAsync(warehouse), await TrialAsync(warehouse)));
        Assert.Equal("2025-10-01 0.2 2025-11-01", await warehouse.AskAsync<string>("select concat_ws(' ', quarter, share, known_through) from score.draw"));
        Assert.Equal(0L, await warehouse.AskAsync<long>("select count(*) from score.move m join score.holdout h using (doctor_key) where h.is_held"));
        // Two runs are kept; the first, which was drawn for, is gone.
        Assert.Equal(["3", "4"], await warehouse.LinesAsync("select run_id::text from score.run order by 1"));
    }

    [Fact]
    public async Task Next_quarter_is_drawn_anew_and_the_last_one_kept()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(Repository.Sample);
        foreach (var asOf in (Month[])[Month.Of(2025, 8), Month.Of(2025, 9)])
            await ScoreStore.ScoreAsync(warehouse.Database, Quick, asOf, force: false, new FixedClock(), null, Cancel);

        Assert.Equal(["2025-07-01 200", "2025-10-01 200"], await warehouse.LinesAsync("select concat_ws(' ', quarter, count(*)) from score.holdout where is_held group by quarter order by 1"));
        Assert.InRange(await warehouse.AskAsync<long>("select count(*) from score.holdout a join score.holdout b using (doctor_key) where a.is_held and b.is_held and a.quarter < b.quarter"), 20L, 60L);
    }

    private static Task<string> HeldAsync(LoadedWarehouse warehouse) =>
        warehouse.AskAsync<string>("select string_agg(doctor_key::text, ' ' order by doctor_key) from score.holdout where is_held")!;

    private static Task<string> TrialAsync(LoadedWarehouse warehouse) =>
        warehouse.AskAsync<string>("select string_agg(concat(doctor_key, kind, is_held), ' ' order by doctor_key, kind) from score.trial")!;

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
