using Npgsql;
using NpgsqlTypes;
using Warehouse;

namespace Analytics;

/// <summary>Writes scoring runs: one transaction under an advisory lock, then a notification.</summary>
public static class ScoreStore
{
    /// <summary>
    /// Scores the warehouse and stores the run. When a run of the same data, as-of and settings is already the newest, nothing is
    /// written unless <paramref name="force"/>.
    /// </summary>
    /// <exception cref="EmptyWarehouseException">No month of the sales is closed.</exception>
    public static async Task<ScoreSummary> ScoreAsync(
        Database database, Settings settings, Month? asOf, bool force, TimeProvider clock, Action<string>? step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var (started, parts) = (clock.GetUtcNow(), new StepClock(step));
        parts.Begin("reading the marts");
        var panel = await PanelLoader.LoadAsync(database, cancellationToken);
        var closed = panel.ClosedMonthsOf(SourceSpan.Sales) ?? throw new EmptyWarehouseException();
        var fingerprint = Fingerprint.Of(panel.DataVersion, asOf ?? closed.To, settings);

        await using var connection = await database.ConnectAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("queries/score/lock", null, transaction, cancellationToken);
        var newest = await connection.FirstAsync<long?>("queries/score/newest", null, transaction, cancellationToken);
        var same = await connection.FirstAsync<long?>("queries/score/find", new { fingerprint }, transaction, cancellationToken);
        if (!force && same is not null && same == newest && panel.Scores is { } held && held.RunId == same)
            return ScoreSummary.Of(held, panel, written: false, clock.GetUtcNow() - started, new Dictionary<string, double>());

        var drawn = await HoldoutStore.FindAsync(connection, transaction, panel, asOf ?? closed.To, cancellationToken);
        var run = Scoring.Of(panel, settings, asOf, parts.Begin, drawn);
        parts.Begin("writing the run");
        var runId = await WriteAsync(connection, transaction, panel, run, drawn, settings, fingerprint, started, clock.GetUtcNow(), cancellationToken);
        await connection.ExecuteAsync("queries/score/forget", new { kept = settings.RunsKept }, transaction, cancellationToken);
        await connection.ExecuteAsync("queries/score/notify", new { runId }, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ScoreSummary.Of(run.StoredAs(runId), panel, written: true, clock.GetUtcNow() - started, parts.End());
    }

    private static async Task<long> WriteAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, Panel panel, ScoreRun run, Holdout? drawn, Settings settings, string fingerprint,
        DateTimeOffset startedAt, DateTimeOffset finishedAt, CancellationToken cancellationToken)
    {
        var runId = await connection.FirstAsync<long>(
            "queries/score/insert_run",
            new
            {
                dataVersion = run.DataVersion,
                asOf = run.AsOf.FirstDay,
                fingerprint,
                settings = Json.Of(settings),
                clustering = Json.Of(run.Clusters),
                accounts = panel.AccountCount,
                moves = run.Moves.Count,
                startedAt,
                finishedAt,
            },
            transaction, cancellationToken);
        var products = await connection.QueryAsync<Keyed>("queries/panel/products", null, transaction, cancellationToken);
        var keyOf = products.ToDictionary(p => p.ProductId, p => p.ProductKey, StringComparer.Ordinal);
        await WriteProductsAsync(connection, run, runId, keyOf, cancellationToken);
        await WriteAccountsAsync(connection, panel, run, runId, cancellationToken);
        await WriteBoxesAsync(connection, panel, run, runId, keyOf, cancellationToken);
        await HoldoutStore.WriteAsync(connection, transaction, panel, run, drawn, settings, keyOf, cancellationToken);
        await WriteMovesAsync(connection, panel, run, runId, keyOf, cancellationToken);
        await WriteResponsesAsync(connection, run, runId, keyOf, cancellationToken);
        return runId;
    }

    private static async Task WriteProductsAsync(
        NpgsqlConnection connection, ScoreRun run, long runId, Dictionary<string, int> keyOf, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync(MartReader.CopyText("queries/score/copy_products"), cancellationToken);
        foreach (var p in run.Products)
        {
            await rows.WriteRowAsync(
                cancellationToken, runId, keyOf[p.Product], p.Path.From.FirstDay, p.Path.To.FirstDay, p.ValueTiersOnly,
                p.Overdispersion, p.Prior.Shape, p.Prior.Rate, p.Season.ToArray());
        }
        await rows.CompleteAsync(cancellationToken);
    }

    private static async Task WriteAccountsAsync(NpgsqlConnection connection, Panel panel, ScoreRun run, long runId, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync(MartReader.CopyText("queries/score/copy_accounts"), cancellationToken);
        for (var i = 0; i < panel.AccountCount; i++)
            await rows.WriteRowAsync(cancellationToken, runId, panel.Accounts[i].Key, (short)run.ClusterOf[i]);
        await rows.CompleteAsync(cancellationToken);
    }

    private static async Task WriteBoxesAsync(
        NpgsqlConnection connection, Panel panel, ScoreRun run, long runId, Dictionary<string, int> keyOf, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync(MartReader.CopyText("queries/score/copy_boxes"), cancellationToken);
        foreach (var product in run.Products)
        {
            for (var i = 0; i < panel.AccountCount; i++)
            {
                var (potential, adoption) = (product.Potentials[i], product.Adoptions[i]);
                await rows.WriteRowAsync(
                    cancellationToken, runId, panel.Accounts[i].Key, keyOf[product.Product], Array.ConvertAll(product.Boxes, month => (short)month[i]),
                    potential.Source.ToString().ToLowerInvariant(), potential.Units, potential.Letter,
                    potential.ProbabilityA, potential.ProbabilityB, potential.ProbabilityC, adoption.Shape, adoption.Rate);
            }
        }
        await rows.CompleteAsync(cancellationToken);
    }

    private static async Task WriteMovesAsync(
        NpgsqlConnection connection, Panel panel, ScoreRun run, long runId, Dictionary<string, int> keyOf, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync(MartReader.CopyText("queries/score/copy_moves"), cancellationToken);
        for (var place = 0; place < run.Moves.Count; place++)
        {
            var m = run.Moves[place];
            await rows.StartRowAsync(cancellationToken);
            await rows.WriteAsync(runId, cancellationToken);
            await rows.WriteAsync(panel.Accounts[panel.Accounts.IndexOf(m.Account.Id)!.Value].Key, cancellationToken);
            await rows.WriteAsync(keyOf[m.Product], cancellationToken);
            await rows.WriteAsync(m.Kind.ToString().ToLowerInvariant(), cancellationToken);
            await rows.WriteAsync(place + 1, cancellationToken);
            await rows.WriteAsync(m.From.ToString(), cancellationToken);
            await rows.WriteAsync(m.To.ToString(), cancellationToken);
            await rows.WriteAsync(m.Probability, cancellationToken);
            await rows.WriteAsync(m.VisitsNow, cancellationToken);
            await rows.WriteAsync(m.VisitsAdvised, cancellationToken);
            await WriteOptionalAsync(rows, m.HeadroomUnits, cancellationToken);
            await WriteOptionalAsync(rows, m.PeersMedianUnits, cancellationToken);
            await rows.WriteAsync(m.Cluster, cancellationToken);
            await rows.WriteAsync(Json.Of(m.Drivers), NpgsqlDbType.Jsonb, cancellationToken);
            await rows.WriteAsync(Json.Of(m.Counterfactual), NpgsqlDbType.Jsonb, cancellationToken);
            await rows.WriteAsync(m.Confidence.ToString().ToLowerInvariant(), cancellationToken);
            await rows.WriteAsync(m.Expires.FirstDay, cancellationToken);
        }
        await rows.CompleteAsync(cancellationToken);
    }

    private static async Task WriteResponsesAsync(
        NpgsqlConnection connection, ScoreRun run, long runId, Dictionary<string, int> keyOf, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync(MartReader.CopyText("queries/score/copy_responses"), cancellationToken);
        foreach (var r in run.Responses)
        {
            await rows.StartRowAsync(cancellationToken);
            await rows.WriteAsync(runId, cancellationToken);
            await rows.WriteAsync(r.Products is [var product] ? keyOf[product] : 0, cancellationToken);
            await rows.WriteAsync(r.Months.From.FirstDay, cancellationToken);
            await rows.WriteAsync(r.Months.To.FirstDay, cancellationToken);
            await rows.WriteAsync(r.Label, cancellationToken);
            await rows.WriteAsync(r.PerVisit.Value, cancellationToken);
            await rows.WriteAsync(r.PerVisit.StandardError, cancellationToken);
            await rows.WriteAsync(r.Estimate.Best.CarryOver, cancellationToken);
            await rows.WriteAsync(Json.Of(r), NpgsqlDbType.Jsonb, cancellationToken);
        }
        await rows.CompleteAsync(cancellationToken);
    }

    private static Task WriteOptionalAsync(NpgsqlBinaryImporter rows, double? value, CancellationToken cancellationToken) =>
        value is { } v ? rows.WriteAsync(v, cancellationToken) : rows.WriteNullAsync(cancellationToken);

    // Dapper fills it; further columns of the statement are left alone.
    private sealed class Keyed
    {
        public int ProductKey { get; init; }

        public string ProductId { get; init; } = "";
    }
}
