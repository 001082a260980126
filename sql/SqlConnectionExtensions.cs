using Dapper;
using Npgsql;

namespace Warehouse;

/// <summary>Runs embedded statements on a connection, inside a transaction when there is one.</summary>
public static class SqlConnectionExtensions
{
    /// <summary>All rows of the statement at <paramref name="path"/>, mapped by column name (snake_case).</summary>
    public static async Task<IReadOnlyList<T>> QueryAsync<T>(
        this NpgsqlConnection connection, string path, object? parameters, NpgsqlTransaction? transaction, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<T>(Command(path, parameters, transaction, cancellationToken))).AsList();

    /// <summary>The first row, or the default value when there is none.</summary>
    public static Task<T?> FirstAsync<T>(
        this NpgsqlConnection connection, string path, object? parameters, NpgsqlTransaction? transaction, CancellationToken cancellationToken) =>
        connection.QueryFirstOrDefaultAsync<T>(Command(path, parameters, transaction, cancellationToken));

    /// <summary>Runs the statement; gives the number of rows written.</summary>
    public static Task<int> ExecuteAsync(
        this NpgsqlConnection connection, string path, object? parameters, NpgsqlTransaction? transaction, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(Command(path, parameters, transaction, cancellationToken));

    private static CommandDefinition Command(string path, object? parameters, NpgsqlTransaction? transaction, CancellationToken cancellationToken) =>
        new(SqlText.Of(path), parameters, transaction, cancellationToken: cancellationToken);
}
