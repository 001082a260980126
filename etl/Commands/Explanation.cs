using System.Net.Sockets;
using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>What a person can do about an error; null for one that is a fault of the program.</summary>
public static class Explanation
{
    private const string DiskFull = "53100";
    private const string ReadOnly = "25006";
    private const string InsufficientPrivilege = "42501";

    public static string? Of(Exception error) => error switch
    {
        InputException or WarehouseException => error.Message,
        OperationCanceledException => "Cancelled; nothing was published.",
        PostgresException { SqlState: DiskFull } full =>
            $"The disk of the warehouse is full ({full.MessageText}); nothing was published. Free some space and load again.",
        PostgresException { SqlState: ReadOnly or InsufficientPrivilege } refused =>
            $"The warehouse does not let this user write ({refused.MessageText}); nothing was published. Connect as its owner.",
        PostgresException { SqlState: [ '5', '7', ..] } ended =>
            $"The warehouse ended the connection ({ended.MessageText}); nothing was published. Load again when it is back.",
        PostgresException => null,
        NpgsqlException { InnerException: (IOException or SocketException or TimeoutException) and var cause } =>
            $"The connection to the warehouse was lost ({cause.Message}); nothing was published. Load again when it is back.",
        UnauthorizedAccessException or IOException => error.Message,
        _ => null,
    };
}
