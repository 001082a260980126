using System.Diagnostics;
using Npgsql;
using Warehouse;

namespace Dashboard;

/// <summary>Runs the warehouse's checks when somebody asks, in the background, one run at a time for all copies of the dashboard.</summary>
public sealed class CheckRunner(Panels panels, IHostApplicationLifetime lifetime, ILogger<CheckRunner> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Starts a run unless one is going; comes back when it ended, or after two seconds.</summary>
    public async Task StartAsync(string askedBy, CancellationToken cancellationToken)
    {
        if (panels.Database is not { } database) return;
        if (await database.FirstAsync<long?>("queries/checks/start", new { askedBy }, cancellationToken) is not { } run) return;
        var running = RunAsync(database, run, lifetime.ApplicationStopping);
        await running.WaitAsync(Patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RunAsync(Database database, long run, CancellationToken cancellationToken)
    {
        string? message = null;
        try
        {
            foreach (var name in Checks.Names)
            {
                var clock = Stopwatch.StartNew();
                var result = await Checks.RunAsync(database, name, cancellationToken);
                await database.ExecuteAsync(
                    "queries/checks/record", new { run, name, seconds = clock.Elapsed.TotalSeconds, offending = result.Offending.ToArray() }, cancellationToken);
            }
        }
        catch (NpgsqlException error)
        {
            log.ChecksFailed(run, error);
            message = error.Message;
        }
        await database.ExecuteAsync("queries/checks/finish", new { run, message }, cancellationToken);
    }
}
