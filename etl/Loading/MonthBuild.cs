using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Builds months of one fact beside the warehouse, unseen by readers: opened, filled, indexed and summed, then attached.</summary>
public sealed class MonthBuild(Fact fact)
{
    private IEnumerable<MonthTable> Tables => fact.Marts.Prepend(fact.Table);

    /// <summary>Makes the month's empty tables: the fact's and those of the marts summed from it.</summary>
    public async Task OpenAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, DateOnly month, CancellationToken cancellationToken)
    {
        foreach (var table in Tables)
            await connection.ExecuteAsync("queries/load/months/open", new { table.Parent, table.Beside, month }, transaction, cancellationToken);
    }

    /// <summary>Once all rows are in: keys and indexes, each built at once, and the sums.</summary>
    public async Task FinishAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, DateOnly month, CancellationToken cancellationToken)
    {
        await DoAsync("months/finish", new { fact.Table.Parent, month });
        foreach (var mart in fact.Marts)
        {
            await DoAsync("months/empty", new { mart.Parent, month });
            await DoAsync($"{fact.Entity}/fill_{mart.Name}", new { month, next = month.AddMonths(1) });
            await DoAsync("months/finish", new { mart.Parent, month });
        }

        Task DoAsync(string step, object parameters) => connection.ExecuteAsync($"queries/load/{step}", parameters, transaction, cancellationToken);
    }

    /// <summary>Shows the months, with the transaction's commit, and notes that they are new.</summary>
    public async Task AttachAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, long loadId, IReadOnlyList<DateOnly> months, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("queries/load/changes/add_months", new { loadId, fact.Entity, months = months.ToArray() }, transaction, cancellationToken);
        foreach (var month in months)
        {
            foreach (var table in Tables)
                await connection.ExecuteAsync("queries/load/months/attach", new { table.Parent, table.Beside, month }, transaction, cancellationToken);
        }
    }
}
