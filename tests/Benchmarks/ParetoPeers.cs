using System.Data.Common;
using System.Diagnostics;
using DuckDB.NET.Data;
using Npgsql;

namespace Benchmarks;

/// <summary>The same questions put to PostgreSQL, where the data are, and to DuckDB, into which they are copied.</summary>
internal sealed class ParetoPeers : IAsyncDisposable
{
    private static readonly (string Table, string Columns, string Types)[] Tables =
    [
        ("raw.territory", "territory_key, region", "territory_key integer, region varchar"),
        ("raw.doctor", "doctor_key, specialty, territory_key", "doctor_key integer, specialty varchar, territory_key integer"),
        ("mart.sales_month", "doctor_key, product_key, month, milliunits, cents", "doctor_key integer, product_key integer, month date, milliunits bigint, cents bigint"),
    ];

    private readonly DuckDBConnection _duck = new("DataSource=:memory:");
    private readonly NpgsqlConnection _postgres;
    private readonly string _question;

    private ParetoPeers(NpgsqlConnection postgres, string question) => (_postgres, _question) = (postgres, question);

    public static async Task<ParetoPeers> CreateAsync(PanelWorld world)
    {
        var peers = new ParetoPeers(await world.Database.ConnectAsync(CancellationToken.None), await Programs.TextAsync("pareto.sql"));
        await peers._duck.OpenAsync();
        await peers.RunDuckAsync("create schema raw; create schema mart");
        foreach (var (table, columns, types) in Tables)
            await peers.CopyAsync(table, columns, types, Path.Combine(world.Folder, "copy.csv"));
        return peers;
    }

    public Task<(ParetoAnswer Answer, double Milliseconds)> AskPostgresAsync(ParetoQuestion question) => AskAsync(_postgres.CreateCommand(), question, value => new NpgsqlParameter { Value = value ?? DBNull.Value });

    public Task<(ParetoAnswer Answer, double Milliseconds)> AskDuckAsync(ParetoQuestion question) => AskAsync(_duck.CreateCommand(), question, value => new DuckDBParameter(value ?? DBNull.Value));

    public async ValueTask DisposeAsync()
    {
        await _duck.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private async Task<(ParetoAnswer Answer, double Milliseconds)> AskAsync(DbCommand command, ParetoQuestion question, Func<object?, DbParameter> parameter)
    {
        await using (command)
        {
            command.CommandText = _question;
            foreach (var value in (object?[])[question.Period.From.FirstDay, question.Period.To.FirstDay, question.Region, question.Specialty])
                command.Parameters.Add(parameter(value));
            var clock = Stopwatch.StartNew();
            await using var rows = await command.ExecuteReaderAsync();
            await rows.ReadAsync();
            var answer = new ParetoAnswer(rows.GetInt64(0), rows.GetInt64(1), rows.GetDouble(2), rows.GetDouble(3));
            return (answer, clock.Elapsed.TotalMilliseconds);
        }
    }

    private async Task CopyAsync(string table, string columns, string types, string path)
    {
        await using (var file = File.CreateText(path))
        using (var rows = await _postgres.BeginTextExportAsync($"copy (select {columns} from {table}) to stdout (format csv)"))
        {
            var buffer = new char[1 << 20];
            for (int read; (read = await rows.ReadAsync(buffer)) > 0;)
                await file.WriteAsync(buffer.AsMemory(0, read));
        }
        await RunDuckAsync($"create table {table} ({types}); copy {table} from '{path}' (header false)");
        File.Delete(path);
    }

    private async Task RunDuckAsync(string statement)
    {
        await using var command = _duck.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
