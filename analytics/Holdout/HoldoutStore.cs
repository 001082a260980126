using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Draws and trials in the warehouse: added, never changed.</summary>
internal static class HoldoutStore
{
    /// <summary>The draw of the quarter after a month end; null where it was not drawn yet.</summary>
    public static async Task<Holdout?> FindAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, Panel panel, Month asOf, CancellationToken cancellationToken)
    {
        var of = new { quarter = Quarter.After(asOf).First.FirstDay };
        if (await connection.FirstAsync<DrawRow>("queries/score/draw", of, transaction, cancellationToken) is not { } draw)
            return null;
        var isHeld = new bool?[panel.AccountCount];
        foreach (var row in await connection.QueryAsync<HeldRow>("queries/score/holdout", of, transaction, cancellationToken))
        {
            if (panel.Accounts.IndexOfKey(row.DoctorKey) is { } account)
                isHeld[account] = row.IsHeld;
        }
        return new(Quarter.After(asOf), draw.Share, Month.Of(draw.KnownThrough), isHeld);
    }

    /// <summary>Every quarter's trial, the oldest first.</summary>
    public static async Task<IReadOnlyList<Trial>> TrialsAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, Panel panel, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<TrialRow>("queries/score/trials", null, transaction, cancellationToken);
        return [.. rows.GroupBy(row => (row.Quarter, row.Share, row.KnownThrough)).Select(quarter => new Trial(
            Quarter.Of(Month.Of(quarter.Key.Quarter)), quarter.Key.Share, Month.Of(quarter.Key.KnownThrough),
            [.. quarter.Where(row => panel.Accounts.IndexOfKey(row.DoctorKey) is not null).Select(row => row.ToMove(panel))]))];
    }

    /// <param name="stored">The draw as it was; null where the run's is new.</param>
    /// <param name="keyOf">Keys of products by id.</param>
    public static async Task WriteAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, Panel panel, ScoreRun run, Holdout? stored, Settings settings,
        Dictionary<string, int> keyOf, CancellationToken cancellationToken)
    {
        var (holdout, quarter) = (run.Holdout, run.Holdout.Quarter.First.FirstDay);
        if (holdout.Share == 0)
            return;
        if (stored is null)
        {
            var draw = new { quarter, seed = settings.Seed, share = holdout.Share, knownThrough = holdout.KnownThrough.FirstDay };
            await connection.ExecuteAsync("queries/score/insert_draw", draw, transaction, cancellationToken);
        }
        await using (var rows = await connection.BeginBinaryImportAsync(MartReader.CopyText("queries/score/copy_holdout"), cancellationToken))
        {
            for (var i = 0; i < panel.AccountCount; i++)
            {
                if (stored?.StateOf(i) is null && holdout.StateOf(i) is { } isHeld)
                    await rows.WriteRowAsync(cancellationToken, quarter, panel.Accounts[i].Key, isHeld);
            }
            await rows.CompleteAsync(cancellationToken);
        }
        if (stored is null)
            await WriteTrialAsync(connection, panel, run.Trials[^1], keyOf, cancellationToken);
    }

    private static async Task WriteTrialAsync(NpgsqlConnection connection, Panel panel, Trial trial, Dictionary<string, int> keyOf, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync(MartReader.CopyText("queries/score/copy_trial"), cancellationToken);
        foreach (var move in trial.Moves)
        {
            await rows.WriteRowAsync(
                cancellationToken, trial.Quarter.First.FirstDay, panel.Accounts[move.Account].Key, keyOf[panel.Products[move.Product].Id],
                move.Kind.ToString().ToLowerInvariant(), move.IsHeld);
        }
        await rows.CompleteAsync(cancellationToken);
    }

    private sealed record DrawRow(double Share, DateOnly KnownThrough);

    private sealed record HeldRow(int DoctorKey, bool IsHeld);

    private sealed record TrialRow(DateOnly Quarter, double Share, DateOnly KnownThrough, int DoctorKey, int ProductKey, string Kind, bool IsHeld)
    {
        public TrialMove ToMove(Panel panel) =>
            new(panel.Accounts.IndexOfKey(DoctorKey)!.Value, panel.ProductTable.IndexOfKey(ProductKey), Enum.Parse<MoveKind>(Kind, ignoreCase: true), IsHeld);
    }
}
