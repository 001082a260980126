using Warehouse;

namespace Etl;

/// <summary>What came of trying rejected rows again.</summary>
/// <param name="Load">The replay as a load of its own.</param>
/// <param name="StillFailing">What waits now, tried or not, by entity and rule.</param>
public sealed record ReplayReport(LoadReport Load, IReadOnlyList<StillFailing> StillFailing)
{
    public long Tried => Load.Files.Sum(file => file.Read);

    public long TakenUp => Load.Files.Sum(file => file.Read - file.Waiting);

    public string Sentence => FormattableString.Invariant(
        $"Load {Load.LoadId}: {Tried:N0} rejected rows tried again, {TakenUp:N0} taken up, {Tried - TakenUp:N0} still fail.");

    public static async Task<ReplayReport> OfAsync(Database database, LoadReport load, CancellationToken cancellationToken) =>
        new(load, await database.QueryAsync<StillFailing>("queries/loads/still_failing", null, cancellationToken));
}
