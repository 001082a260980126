using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Brings a panel up to a later version of the data by what loads since changed.</summary>
internal static class ChangeReader
{
    private const int LoadsKept = 100;
    private static readonly string[] OfAccounts = ["doctors", "hospitals", "territories", "reps", "assignments", "targets", "registered_boxes"];

    /// <summary>The panel at a version; null where it must be read anew.</summary>
    public static async Task<Panel?> AdvanceAsync(
        SideBySide both, Panel held, long version, SourceSpan[] sources, CancellationToken cancellationToken)
    {
        var (connection, snapshot) = (both.Connection, both.Snapshot);
        var span = new { held = held.DataVersion, version };
        var entities = await connection.QueryAsync<string>("queries/panel/changed_entities", span, snapshot, cancellationToken);
        if (version - held.DataVersion >= LoadsKept || entities.Contains("products"))
            return null;
        var changes = await ChangesAsync(connection, snapshot, span, cancellationToken);
        if (await AccountsAsync(connection, snapshot, held, sources, entities, cancellationToken) is not { } accounts || PanelUpdate.Of(held, sources, changes) is not { } update)
            return null;
        await both.ReadAsync((one, at) => ReadAsync(one, at, SourceSpan.Sales), (other, at) => ReadAsync(other, at, SourceSpan.Visits));
        var potentials = entities.Contains("potentials") ? await PotentialReader.ReadAsync(connection, snapshot, accounts, held.ProductTable, Level.Doctor, cancellationToken) : held.Potentials;
        var targets = entities.Contains("targets") ? await TargetReader.ReadAsync(connection, snapshot, accounts, held.ProductTable, Level.Doctor, cancellationToken) : held.Targets;
        var costs = entities.Contains("costs") ? await DirectCostReader.ReadAsync(connection, snapshot, accounts, held.ProductTable, Level.Doctor, cancellationToken) : held.DirectCosts;
        return update.Build(version, accounts, potentials, targets, costs);

        async Task ReadAsync(NpgsqlConnection own, NpgsqlTransaction seen, string source)
        {
            foreach (var change in changes.Where(c => c.Source == source))
                await ChangeReader.ReadAsync(own, seen, update, change, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<Change>> ChangesAsync(NpgsqlConnection connection, NpgsqlTransaction snapshot, object span, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<ChangeRow>("queries/panel/changes", span, snapshot, cancellationToken);
        return
        [
            .. rows.Where(r => r.Source is SourceSpan.Sales or SourceSpan.Visits).GroupBy(r => (r.Source, r.Month)).Select(
                r => new Change(r.Key.Source, Analytics.Month.Of(r.Key.Month), r.Any(c => c.AccountKeys is null) ? null : [.. r.SelectMany(c => c.AccountKeys!).Distinct().Order()])),
        ];
    }

    // Null where accounts came, went or changed places.
    private static async Task<AccountTable?> AccountsAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, Panel held, SourceSpan[] sources, IReadOnlyList<string> entities, CancellationToken cancellationToken)
    {
        var day = AccountReader.DayOf(sources);
        var isAnotherDay = day != AccountReader.DayOf(held.Sources) && await connection.FirstAsync<bool>("queries/panel/is_dated", null, snapshot, cancellationToken);
        if (!isAnotherDay && !entities.Intersect(OfAccounts).Any())
            return held.Accounts;
        var accounts = new AccountTable(await AccountReader.ReadAsync(connection, snapshot, Level.Doctor, day, cancellationToken));
        return accounts.IsOfSameAccounts(held.Accounts) ? accounts : null;
    }

    private static async Task ReadAsync(NpgsqlConnection connection, NpgsqlTransaction snapshot, PanelUpdate update, Change change, CancellationToken cancellationToken)
    {
        var (whose, what) = (change.AccountKeys is null ? "month" : "changed", new { keys = change.AccountKeys, month = change.Month.FirstDay });
        // What the accounts had is taken away while the server looks up what they have.
        if (change.Source == SourceSpan.Sales)
        {
            var sales = connection.QueryAsync<SalesRow>($"queries/panel/{whose}_sales", what, snapshot, cancellationToken);
            var ofSales = update.Begin(change);
            foreach (var r in await sales)
                ofSales.AddSales(r.AccountKey, r.ProductKey, r.Milliunits, r.Cents);
            ofSales.End();
            return;
        }
        var visits = connection.QueryAsync<VisitsRow>($"queries/panel/{whose}_visits", what, snapshot, cancellationToken);
        var ofVisits = update.Begin(change);
        foreach (var r in await visits)
            ofVisits.AddVisits(r.AccountKey, r.ProductKeys, r.Channel, r.Visits, r.Refusals, r.Minutes);
        ofVisits.End();
    }

    private sealed record SalesRow(int AccountKey, int ProductKey, long Milliunits, long Cents);

    // Rows with arrays have no constructor: Dapper matches constructors by type, and cannot tell an array's element type beforehand.
    private sealed record VisitsRow
    {
        public int AccountKey { get; init; }
        public int[] ProductKeys { get; init; } = [];
        public string Channel { get; init; } = "";
        public int Visits { get; init; }
        public int Refusals { get; init; }
        public int Minutes { get; init; }
    }

    private sealed record ChangeRow
    {
        public string Source { get; init; } = "";
        public DateOnly Month { get; init; }
        public int[]? AccountKeys { get; init; }
    }
}
