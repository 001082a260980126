using Warehouse;

namespace Analytics;

/// <summary>What people made of the moves, as a file and on the terminal.</summary>
internal static class AcceptanceTable
{
    public static async Task<AcceptanceReport> ReadAsync(Panel panel, Slice slice, Settings settings, CancellationToken cancellationToken) =>
        Acceptance.Of(panel, slice, Scope.Everything, settings, await DecisionsAsync(panel, cancellationToken));

    /// <summary>The newest decision on each move of the quarter.</summary>
    public static async Task<IReadOnlyDictionary<MoveKey, MoveDecision>> DecisionsAsync(Panel panel, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        return await Decisions.ReadAsync(database, NotScoredException.Require(panel).Holdout.Quarter, cancellationToken);
    }

    public static CsvTable Of(AcceptanceReport report) => new(
        ["decision", "reason", "develop", "release", "regrade", "moves", "share"],
        [.. report.Rows.Select(r => (object?[])[r.Decision, r.Reason, r.Develop, r.Release, r.Regrade, r.Moves, r.Share])]);

    public static void Print(AcceptanceReport report)
    {
        Terminal.Title($"{report.Quarter}: of {report.Moves} moves {report.Accepted} accepted, {report.Rejected} rejected");
        Terminal.Table(
            ["Decision", "Reason", "Develop>", "Release>", "Re-grade>", "Moves>", "Share>"],
            report.Rows.Select(r => (string[])[r.Decision, r.Reason ?? "", $"{r.Develop}", $"{r.Release}", $"{r.Regrade}", $"{r.Moves}", Terminal.Percent(r.Share, 0)]));
    }
}
