using System.Net.Sockets;
using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>What a person can do about an error; null for one that is a fault of the program.</summary>
public static class Explanation
{
    private const int NoSpaceLeft = 28; // ENOSPC, which .NET gives as it is

    public static string? Of(Exception error) => error switch
    {
        InputException or WarehouseException => error.Message,
        OperationCanceledException => "Cancelled; nothing was published.",
        PostgresException refused => OfServer(refused),
        NpgsqlException lost when IsLostConnection(lost) =>
            $"The connection to the warehouse was lost ({lost.InnerException!.Message}); nothing was published. Load again when it is back.",
        IOException full when IsDiskFull(full) =>
            $"The disk of this machine is full ({full.Message}); nothing was published. Free some space, or set TMPDIR to a folder on another disk, and load again.",
        UnauthorizedAccessException or IOException => error.Message,
        _ => null,
    };

    /// <summary>Whether this machine's disk is full.</summary>
    public static bool IsDiskFull(Exception error) => error is IOException { HResult: NoSpaceLeft };

    /// <summary>Whether the session is gone: what it was doing may be done or not.</summary>
    public static bool IsLostConnection(NpgsqlException error) => error is PostgresException { SqlState: ['5', '7', 'P', ..] }
        || error is { InnerException: IOException or SocketException or TimeoutException };

    private static string? OfServer(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.DiskFull =>
            $"The disk of the warehouse is full ({error.MessageText}); nothing was published. Free some space and load again.",
        PostgresErrorCodes.OutOfMemory =>
            $"The warehouse has no memory left ({error.MessageText}); nothing was published. Lower its work_mem or give it more memory, and load again.",
        PostgresErrorCodes.ConfigurationLimitExceeded =>
            $"The warehouse reached a limit of its settings ({error.MessageText}); nothing was published. Raise that setting and load again.",
        PostgresErrorCodes.TooManyConnections =>
            $"The warehouse takes no more connections ({error.MessageText}); nothing was published. Load again later, or raise its max_connections.",
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege =>
            $"The warehouse does not let this user write ({error.MessageText}); nothing was published. Connect as its owner.",
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            $"Another session changed the same rows, three times over ({error.MessageText}); nothing was published. Load again.",
        PostgresErrorCodes.LockNotAvailable =>
            $"Another session holds a lock this one needs ({error.MessageText}); nothing was changed. Run this again when that session has ended.",
        ['5', '7', ..] =>
            $"The warehouse ended the connection ({error.MessageText}); nothing was published. Load again when it is back.",
        ['5', '8', ..] =>
            $"The warehouse cannot use its files ({error.MessageText}); nothing was published. Look into its log, and load again when it is well.",
        _ => null,
    };
}
