using Warehouse;

namespace Etl;

/// <summary>Finishes months filled beside the warehouse, several side by side, each in a transaction of its own that readers do not see.</summary>
public sealed class MonthFinish(Database database, IProgress<LoadStep> progress)
{
    // This machine's cores say how much the server, mostly the same, can do at once.
    private static readonly int Connections = Math.Clamp(Environment.ProcessorCount, 1, 4);

    public async Task RunAsync(IReadOnlyList<FilledMonths> filled, CancellationToken cancellationToken)
    {
        var months = filled.SelectMany(one => one.Months.Select(month => (one.Fact, Month: month))).ToList();
        if (months.Count == 0)
            return;
        progress.Report(new($"building {months.Count} new months"));
        var options = new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(months, options, async (next, cancellation) => await FinishAsync(next.Fact, next.Month, cancellation));
    }

    private async Task FinishAsync(Fact fact, DateOnly month, CancellationToken cancellationToken)
    {
        using var span = LoadTrace.Begin("build", FormattableString.Invariant($"{fact.Entity} {month:yyyy-MM}"));
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.ExecuteAsync("queries/loads/prepare_session", null, null, cancellationToken);
        await connection.ExecuteAsync("queries/load/months/prepare_build", null, null, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await new MonthBuild(fact).FinishAsync(connection, transaction, month, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
