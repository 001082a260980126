using Warehouse;

namespace Tests;

/// <summary>Work asked for on a page waits in the warehouse until a program that may write takes it.</summary>
public sealed class JobTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asking_twice_is_one_job_and_another_rule_is_another()
    {
        await using var database = await fixture.CreateDatabaseAsync(Cancel);

        var first = await AskAsync(database, "unknown_doctor");
        var again = await AskAsync(database, "unknown_doctor");
        var every = await AskAsync(database, null);

        Assert.Equal((1, 1), (first, again));
        Assert.NotEqual(first, every);
    }

    [Fact]
    public async Task Taken_job_is_taken_once_and_ends_with_what_came_of_it()
    {
        await using var database = await fixture.CreateDatabaseAsync(Cancel);
        var asked = await AskAsync(database, null);

        var taken = await database.FirstAsync<long?>("queries/jobs/take", null, Cancel);
        var none = await database.FirstAsync<long?>("queries/jobs/take", null, Cancel);
        await database.ExecuteAsync("queries/jobs/finish", new { jobId = asked, state = "done", loadId = (long?)null, message = "3 rows taken up." }, Cancel);

        Assert.Equal((asked, null), (taken, none));
        var job = (await database.QueryAsync<Job>("queries/data/jobs", null, Cancel)).Single();
        Assert.Equal(("replay", "done", "3 rows taken up."), (job.Kind, job.State, job.Message));
        Assert.True(await AskAsync(database, null) > asked);
    }

    private static Task<long> AskAsync(Database database, string? rule) =>
        database.FirstAsync<long>("queries/data/ask_replay", new { rule, askedBy = "owner" }, Cancel);

    private sealed record Job(
        long JobId, string Kind, string? Rule, string AskedBy, DateTime AskedAt, string State, DateTime? StartedAt, DateTime? FinishedAt, long? LoadId, string? Message);
}
