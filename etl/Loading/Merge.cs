using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Brings validated staging rows into the warehouse within one transaction: dimensions first, then facts and their marts.</summary>
public sealed class Merge(
    NpgsqlConnection connection, NpgsqlTransaction transaction, Staging staging, long loadId, DateOnly today, IProgress<LoadStep> progress)
{
    // In call order, where an entity has the step; a ledger drops and merges by the statements all ledgers share.
    private static readonly string[] StepsAfter =
    [
        "freeze", "remove", "take_keys", "add_keys", "add_versions", "merge",
        "add_changes", "clear_direct_cost_month", "refresh_direct_cost_month", "clear_hospital_sales_month", "refresh_hospital_sales_month", "record_source",
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var entity in Contract.Entities.Where(staging.Holds))
            await ResolveAsync(entity, cancellationToken);
        foreach (var entity in Contract.Entities.Where(entity => staging.Holds(entity) && Fact.All.All(fact => fact.Entity != entity.Name)))
            await MergeAsync(entity, cancellationToken);
        if (Contract.Entities.Any(entity => staging.Holds(entity) && Dimension.Of(entity) is not null))
            await connection.ExecuteAsync("queries/load/analyze_dimensions", null, transaction, cancellationToken);
        await connection.ExecuteAsync("queries/load/prepare_merge", null, transaction, cancellationToken);
        await DoAsync("changes/forget", new { loadId }, cancellationToken);
        await connection.ExecuteAsync("queries/load/visits/add_product_sets", null, transaction, cancellationToken);
        foreach (var fact in Fact.All.Where(fact => staging.Holds(Contract.Of(fact.Entity))))
            await MergeAsync(fact, cancellationToken);
        await connection.ExecuteAsync("queries/load/drop_empty_sources", null, transaction, cancellationToken);

        // What can only be doubted once the sums are made.
        foreach (var entity in Contract.Entities.Where(staging.Holds))
            await StepAsync(entity, "weigh_share", cancellationToken);
    }

    // Months filled beside come first: rows staged for them are then merged as into any month held.
    private async Task MergeAsync(Fact fact, CancellationToken cancellationToken)
    {
        var filled = staging.NewMonths.FirstOrDefault(months => months.Fact == fact);
        if (filled is not null)
            await new MonthBuild(fact).AttachAsync(connection, transaction, loadId, filled.Months, cancellationToken);
        await new FactMerge(connection, transaction, fact, loadId, progress).RunAsync(cancellationToken);
        var source = new { loadId, today, isMonthly = filled?.IsMonthly ?? true, hasFilled = filled is { Months.Count: > 0 } };
        await connection.ExecuteAsync($"queries/load/{fact.Entity}/record_source", source, transaction, cancellationToken);
    }

    private Task<int> ResolveAsync(Entity entity, CancellationToken cancellationToken) =>
        DoAsync("resolve_delivered", new { entity = entity.Name, entity.Staged, entity.Keys, loadId }, cancellationToken);

    private async Task MergeAsync(Entity entity, CancellationToken cancellationToken)
    {
        using var span = LoadTrace.Begin("merge", entity.Name);
        progress.Report(new($"merging {entity.Name}"));
        var ledgers = Ledger.Of(entity);
        foreach (var ledger in ledgers)
            await DoAsync("drop_unchanged", new { entity.Staged, ledger.Held, ledger.Keys, ledger.Account }, cancellationToken);
        await StepAsync(entity, "drop_unchanged", cancellationToken);
        await DoAsync("count_loaded", new { entity.Staged }, cancellationToken);
        await StepAsync(entity, "touch", cancellationToken);
        foreach (var ledger in ledgers)
            await DoAsync("merge_held", new { entity.Staged, ledger.Held, ledger.Keys, ledger.Account, loadId }, cancellationToken);
        foreach (var step in StepsAfter)
            await StepAsync(entity, step, cancellationToken);
    }

    private Task<int> DoAsync(string step, object parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync($"queries/load/{step}", parameters, transaction, cancellationToken);

    private async Task StepAsync(Entity entity, string step, CancellationToken cancellationToken)
    {
        if (SqlText.PathsIn($"queries/load/{entity.Name}").Contains($"queries/load/{entity.Name}/{step}"))
            await DoAsync($"{entity.Name}/{step}", new { loadId, today }, cancellationToken);
    }
}
