using Npgsql;

namespace Analytics;

/// <summary>Reads a scoring run back into the panel's positions.</summary>
internal static class ScoreReader
{
    public static Task<ScoreRun> ReadAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, Panel panel, Dictionary<int, string> productIds, long runId, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
