using System.Text.Json;
using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Decisions on recommended moves in the warehouse: one transaction a wish, one wish at a time, history kept.</summary>
public static class Decisions
{
    /// <summary>The newest decision on each move of a quarter.</summary>
    public static async Task<IReadOnlyDictionary<MoveKey, MoveDecision>> ReadAsync(Database database, Quarter quarter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await NewestAsync(connection, null, quarter, cancellationToken);
    }

    /// <summary>The id of the last decision of a quarter, 0 before the first: what was read of the quarter holds until it changes.</summary>
    public static async Task<long> LastAsync(Database database, Quarter quarter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return await database.FirstAsync<long>("queries/decisions/last", new { quarter = quarter.First.FirstDay }, cancellationToken);
    }

    /// <summary>Decides on moves of the latest run that a scope sees; what cannot be decided is named, the others are.</summary>
    /// <returns>The id of the audit row, which keeps the outcome.</returns>
    /// <exception cref="NotScoredException">There is no scoring run.</exception>
    public static async Task<long> DecideAsync(Database database, Panel panel, Scope scope, MoveWish wish, string who, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        var run = NotScoredException.Require(panel);
        await using var connection = await database.ConnectAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("queries/decisions/lock", null, transaction, cancellationToken);
        var rules = new DecisionRules(panel, scope, await NewestAsync(connection, transaction, run.Holdout.Quarter, cancellationToken));
        var (at, auditId) = (clock.GetUtcNow().UtcDateTime, await connection.FirstAsync<long>("queries/decisions/next_audit", null, transaction, cancellationToken));
        var (done, refused) = (new List<string>(), new List<RefusedMove>());
        foreach (var (key, seen) in wish.Keys)
        {
            if (rules.Refusal(key, seen, wish) is { } refusal)
            {
                refused.Add(refusal);
                continue;
            }
            await InsertAsync(connection, transaction, rules.MoveOf(key)!, run, wish, who, at, auditId, cancellationToken);
            done.Add(key);
        }
        var detail = Json.Of(new DecisionOutcome(wish.Decision, wish.Reason, done, refused));
        await connection.ExecuteAsync("queries/decisions/insert_audit", new { auditId, at, who, what = $"moves.{Word(wish.Decision)}", detail }, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return auditId;
    }

    /// <summary>What came of somebody's own wish; null where there is no such.</summary>
    public static async Task<DecisionOutcome?> OutcomeAsync(Database database, long auditId, string who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.FirstAsync<string>("queries/decisions/told", new { auditId, who }, null, cancellationToken) is { } detail
            ? JsonSerializer.Deserialize<DecisionOutcome>(detail, Json.Options)
            : null;
    }

    private static async Task<Dictionary<MoveKey, MoveDecision>> NewestAsync(
        NpgsqlConnection connection, NpgsqlTransaction? transaction, Quarter quarter, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<DecisionRow>("queries/decisions/newest", new { quarter = quarter.First.FirstDay }, transaction, cancellationToken);
        return rows.Select(row => row.ToDecision()).ToDictionary(decision => decision.Key);
    }

    private static Task<int> InsertAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, Move move, ScoreRun run, MoveWish wish, string who, DateTime at, long auditId, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            "queries/decisions/insert",
            new
            {
                quarter = run.Holdout.Quarter.First.FirstDay,
                doctor = move.Account.Id,
                product = move.Product,
                kind = move.Kind.ToString().ToLowerInvariant(),
                decision = Word(wish.Decision),
                reason = wish.Decision == Decision.Rejected ? wish.Reason : null,
                who,
                at,
                auditId,
                runId = run.RunId,
                from = move.From.ToString(),
                to = move.To.ToString(),
                visitsAdvised = move.VisitsAdvised,
                expires = move.Expires.FirstDay,
            },
            transaction, cancellationToken);

    private static string Word(Decision decision) => decision.ToString().ToLowerInvariant();

    private sealed record DecisionRow(
        long DecisionId, string DoctorId, string ProductId, string Kind, string Decision, string? Reason, string DecidedBy, DateTime DecidedAt, long AuditId)
    {
        public MoveDecision ToDecision() => new(
            new(DoctorId, ProductId, Enum.Parse<MoveKind>(Kind, ignoreCase: true)), DecisionId, Enum.Parse<Decision>(Decision, ignoreCase: true), Reason, DecidedBy, DecidedAt, AuditId);
    }
}
