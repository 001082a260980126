using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Failures a person can act on, in words.</summary>
public static class Explanation
{
    /// <summary>Null for a failure nobody expected: its trace is then the best there is.</summary>
    public static string? Of(Exception error) => error switch
    {
        WarehouseException or SliceException or StalePanelException or NotScoredException or EmptyWarehouseException => error.Message,
        PostgresException postgres => $"PostgreSQL refused: {postgres.MessageText} ({postgres.SqlState}).",
        NpgsqlException npgsql => $"PostgreSQL cannot be reached: {npgsql.Message}",
        OperationCanceledException => "Cancelled.",
        _ => null,
    };
}
