using System.Data;
using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Carries out what people asked for on a page: rows of ops.job, oldest first.</summary>
public sealed class Jobs(Database database, TimeProvider clock, IProgress<LoadStep> progress)
{
    /// <summary>Runs every job that waits; a job that fails says why and the next one runs. Nothing, where another program is at it.</summary>
    public async Task<IReadOnlyList<Job>> RunPendingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        if (!await connection.FirstAsync<bool>("queries/jobs/try_lock", null, null, cancellationToken))
            return [];
        try
        {
            // Whoever holds the lock runs jobs: one still marked as running was left by a program that was killed.
            await database.ExecuteAsync("queries/jobs/fail_interrupted", null, cancellationToken);
            return await RunAllAsync(cancellationToken);
        }
        finally
        {
            if (connection.State == ConnectionState.Open)
                await connection.ExecuteAsync("queries/jobs/unlock", null, null, CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<Job>> RunAllAsync(CancellationToken cancellationToken)
    {
        var done = new List<Job>();
        while (await database.FirstAsync<Job>("queries/jobs/take", null, cancellationToken) is { } job)
        {
            var ended = await RunAsync(job, cancellationToken);
            await database.ExecuteAsync("queries/jobs/finish", new { ended.JobId, ended.State, ended.LoadId, ended.Message }, CancellationToken.None);
            done.Add(ended);
        }

        return done;
    }

    private async Task<Job> RunAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            var load = await new Replay(database, clock, progress).RunAsync(job.Rule, FolderMapping.None, ReadOptions.Default, cancellationToken);
            var report = await ReplayReport.OfAsync(database, load, cancellationToken);
            return job with { State = "done", LoadId = load.LoadId, Message = report.Sentence };
        }
        catch (Exception error) when (error is InputException or NpgsqlException or OperationCanceledException)
        {
            return job with { State = "failed", Message = Explanation.Of(error) ?? error.Message };
        }
    }
}
