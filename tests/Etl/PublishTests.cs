using Etl;
using Npgsql;
using Warehouse;

namespace Tests;

/// <summary>What is tried again, and what is asked first: a load is published once or not at all.</summary>
public sealed class PublishTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_whose_commit_was_done_but_never_answered_is_known_to_be_published()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await using var line = new CutLine(warehouse.Database);
        using var delivery = new Delivery();

        var report = await LoadAsync(line, delivery, isDelivered: true);

        Assert.Equal((LoadState.Published, 1L), (report.State, report.DataVersion));
        Assert.Equal(["published"], await warehouse.LinesAsync("select state from ops.load"));
        Assert.Equal(3, await warehouse.AskAsync<long>("select count(*) from raw.visit"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Load_whose_commit_never_arrived_is_known_not_to_be_published()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await using var line = new CutLine(warehouse.Database);
        using var delivery = new Delivery();

        var error = await Assert.ThrowsAnyAsync<NpgsqlException>(() => LoadAsync(line, delivery, isDelivered: false));

        Assert.EndsWith("nothing was published. Load again when it is back.", Explanation.Of(error), StringComparison.Ordinal);
        Assert.Equal(["failed"], await warehouse.LinesAsync("select state from ops.load"));
        Assert.Equal(0, await warehouse.AskAsync<long>("select count(*) from raw.visit"));
        Assert.Equal(LoadState.Published, (await warehouse.LoadAsync(delivery)).State);
    }

    [Fact]
    public async Task Load_whose_outcome_cannot_be_asked_says_so_and_loading_again_changes_nothing()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await using var line = new CutLine(warehouse.Database);
        using var delivery = new Delivery();

        var error = await Assert.ThrowsAsync<WarehouseException>(() => LoadAsync(line, delivery, isDelivered: true, isForEver: true));

        Assert.StartsWith("The connection to the warehouse was lost while load 1 was being published (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("), and the warehouse cannot be asked whether it was. Load the folder again when it is back: what is published already changes nothing.", error.Message, StringComparison.Ordinal);
        Assert.Equal(LoadState.Unchanged, (await warehouse.LoadAsync(delivery)).State);
    }

    [Theory]
    [InlineData("40P01")]
    [InlineData("40001")]
    public async Task Publication_given_up_for_anothers_sake_is_tried_again(string sqlState)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        await RefuseAsync(warehouse, sqlState, times: 2);

        var report = await warehouse.LoadAsync(delivery);

        Assert.Equal(LoadState.Published, report.State);
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Publication_is_not_tried_for_ever()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        await RefuseAsync(warehouse, "40P01", times: 3);

        var error = await Assert.ThrowsAsync<PostgresException>(() => warehouse.LoadAsync(delivery));

        Assert.Equal("Another session changed the same rows, three times over (given up); nothing was published. Load again.", Explanation.Of(error));
        Assert.Equal(0, await warehouse.AskAsync<long>("select count(*) from raw.doctor"));
    }

    // A trigger stands in for the other session: it refuses so often, counted by a sequence, which no rollback turns back.
    private static Task<int> RefuseAsync(LoadedWarehouse warehouse, string sqlState, int times) => warehouse.AskAsync<int>(
        $"""
        create sequence refusals;
        create function refuse() returns trigger language plpgsql as $$
        begin
            if nextval('refusals') <= {times} then
                raise exception 'given up' using errcode = '{sqlState}';
            end if;
            return null;
        end $$;
        create trigger refuse after insert on mart.rep_day for each statement execute function refuse();
        create trigger refuse after insert on raw.product for each statement execute function refuse();
        select 0
        """);

    private static Task<LoadReport> LoadAsync(CutLine line, Delivery delivery, bool isDelivered, bool isForEver = false)
    {
        var progress = new AtStep("publishing", () => line.CutAt("COMMIT", isDelivered, isForEver));
        return new Loader(line.Database, new FixedClock(), progress).LoadAsync(delivery.Path, RejectLimit.Default, ReadOptions.Default, Cancel);
    }
}
