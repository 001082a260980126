using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>
/// Merges one fact by its id: held rows are found wherever they are, those that move are deleted, those that differ
/// are written, months new to the warehouse are built beside it, and sums follow what left and what came.
/// </summary>
public sealed class FactMerge(NpgsqlConnection connection, NpgsqlTransaction transaction, Fact fact, long loadId, IProgress<LoadStep> progress)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var newMonths = (await connection.QueryAsync<DateOnly>(Path("new_months"), null, transaction, cancellationToken)).ToArray();
        await MatchAsync(newMonths, cancellationToken);
        await DoAsync("delete_moved", null, cancellationToken);
        await DoAsync("update", new { loadId }, cancellationToken);
        await DoAsync("insert", new { loadId, newMonths }, cancellationToken);
        await BuildAsync(newMonths, cancellationToken);
        await AdjustAsync(cancellationToken);
    }

    private async Task MatchAsync(DateOnly[] newMonths, CancellationToken cancellationToken)
    {
        using var span = LoadTrace.Begin("match", fact.Entity);
        progress.Report(new($"matching {fact.Entity}"));
        await DoAsync("place", null, cancellationToken);
        await DoAsync("match", null, cancellationToken);
        await DoAsync("count", null, cancellationToken);
        await DoAsync("count_removed", null, cancellationToken);
        await DoAsync("change", new { newMonths }, cancellationToken);
        await DoAsync("add_changes", new { loadId }, cancellationToken);
        await connection.ExecuteAsync("queries/load/analyze_matches", null, transaction, cancellationToken);
    }

    private async Task BuildAsync(DateOnly[] newMonths, CancellationToken cancellationToken)
    {
        if (newMonths.Length == 0)
            return;
        using var span = LoadTrace.Begin("build", fact.Entity);
        progress.Report(new($"building {newMonths.Length} new months of {fact.Entity}"));
        var build = new MonthBuild(fact);
        foreach (var month in newMonths)
            await build.OpenAsync(connection, transaction, month, cancellationToken);
        await DoAsync("fill_new_months", new { loadId, newMonths }, cancellationToken);
        foreach (var month in newMonths)
            await build.FinishAsync(connection, transaction, month, cancellationToken);
        await build.AttachAsync(connection, transaction, loadId, newMonths, cancellationToken);
    }

    // Sums follow what left and what came; those with nothing left go.
    private async Task AdjustAsync(CancellationToken cancellationToken)
    {
        using var span = LoadTrace.Begin("sum", fact.Entity);
        progress.Report(new($"summing {fact.Entity}"));
        foreach (var mart in fact.Marts)
            await DoAsync($"adjust_{mart.Name}", null, cancellationToken);
        // One month a statement: a join on months prunes no partition.
        foreach (var month in await connection.QueryAsync<DateOnly>(Path("left_months"), null, transaction, cancellationToken))
        {
            var days = new { month, next = month.AddMonths(1) };
            foreach (var mart in fact.Marts)
                await DoAsync($"drop_{mart.Name}", days, cancellationToken);
            if (fact.Entity == "visits")
                await DoAsync("date_rep_account_month", days, cancellationToken);
        }
    }

    private Task<int> DoAsync(string step, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(Path(step), parameters, transaction, cancellationToken);

    private string Path(string step) => $"queries/load/{fact.Entity}/{step}";
}
