using Warehouse;

namespace Etl;

/// <summary>Tries rejected rows again, as a load of its own: what now passes is loaded, what does not keeps its reject, with its reason of today.</summary>
public sealed class Replay(Database database, TimeProvider clock, IProgress<LoadStep> progress)
{
    private readonly Journal journal = new(database);

    /// <param name="rule">Only rejects of this rule; null for every rule that can be tried again.</param>
    /// <param name="mapping">Translations for values no mapping knew when the rows were read.</param>
    /// <param name="options">How numbers of the rows are written.</param>
    /// <param name="cancellationToken">Stops it; nothing is then taken up.</param>
    public Task<LoadReport> RunAsync(string? rule, FolderMapping mapping, ReadOptions options, CancellationToken cancellationToken)
    {
        RequireRetryable(rule);
        return new LoadTurn(database, journal, clock, progress).RunAsync(
            rule is null ? "rejected rows" : $"rejected rows, {rule}",
            "replay",
            async (connection, loadId) =>
            {
                var staging = new Staging(database, connection, progress);
                await staging.FillAsync([], DateOnly.MaxValue, cancellationToken);
                progress.Report(new("taking up rejected rows"));
                await new Retries(connection, staging).StageAllAsync(rule, mapping, options, BusinessDay.Last(BusinessDay.Today(clock)), cancellationToken);
                var delivered = await journal.DeliveredEntitiesAsync(cancellationToken);
                var known = await new Validation(connection, staging, new(connection, staging, []), progress).RunAsync(Contract.Entities, [], delivered, cancellationToken);
                var publication = new Publication(connection, journal, clock, progress);
                var report = await publication.ReportAsync(null, loadId, known, cancellationToken);
                report = await publication.RunAsync(staging, report, null, cancellationToken);
                await staging.LeaveAsync();
                return report;
            },
            cancellationToken);
    }

    private static void RequireRetryable(string? rule)
    {
        if (rule is null || Rules.All.Any(known => known.Name == rule && known.IsRetryable))
            return;
        var retryable = string.Join(", ", Rules.All.Where(known => known.IsRetryable).Select(known => known.Name));
        throw new InputException($"Rows of rule {Quoted.Of(rule)} cannot be tried again (expected one of {retryable}; other rows must be delivered anew).");
    }
}
