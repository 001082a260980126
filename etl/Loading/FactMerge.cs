using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>
/// Merges one fact by its id: held rows are found wherever they are, those that move are deleted, those that differ
/// are written, months new to the warehouse are built beside it, and only the sums they touch are made again.
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
        await RefreshAsync(cancellationToken);
    }

    private async Task MatchAsync(DateOnly[] newMonths, CancellationToken cancellationToken)
    {
        using var span = LoadTrace.Begin("match", fact.Entity);
        progress.Report(new($"matching {fact.Entity}"));
        await DoAsync("match", null, cancellationToken);
        await DoAsync("count", null, cancellationToken);
        await DoAsync("count_removed", null, cancellationToken);
        await DoAsync("touch", new { newMonths }, cancellationToken);
        await DoAsync("add_changes", new { loadId }, cancellationToken);
        if (fact.Entity == "visits")
            await DoAsync("touch_rep_days", new { newMonths }, cancellationToken);
        await connection.ExecuteAsync("queries/load/analyze_matches", null, transaction, cancellationToken);
        if (fact.Entity == "visits")
            await DoAsync("sum_rep_days", null, cancellationToken);
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

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var months = await connection.QueryAsync<DateOnly>(Path("touched_months"), null, transaction, cancellationToken);
        foreach (var month in months)
        {
            using var span = LoadTrace.Begin("refresh", FormattableString.Invariant($"{fact.Entity} {month:yyyy-MM}"));
            progress.Report(new($"refreshing {month:yyyy-MM} of {fact.Entity}"));
            foreach (var mart in fact.Marts.Where(mart => !mart.IsAdjusted))
            {
                await DoAsync($"clear_{mart.Name}", new { month, next = month.AddMonths(1) }, cancellationToken);
                await DoAsync($"refresh_{mart.Name}", new { month, next = month.AddMonths(1) }, cancellationToken);
            }
        }

        if (fact.Entity != "visits")
            return;
        await DoAsync("adjust_rep_day", null, cancellationToken);
        await DoAsync("drop_rep_days", null, cancellationToken);
    }

    private Task<int> DoAsync(string step, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(Path(step), parameters, transaction, cancellationToken);

    private string Path(string step) => $"queries/load/{fact.Entity}/{step}";
}
