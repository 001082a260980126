using Npgsql;
using NpgsqlTypes;

namespace Etl;

/// <summary>Takes warnings while a file is being copied: the first thousand of a rule as they are, the rest as a number.</summary>
public sealed class WarningSink(NpgsqlConnection connection)
{
    private const int Kept = 1000;

    private readonly List<Warning> kept = [];
    private readonly Dictionary<(short File, string Rule), (long Rows, Warning Last)> counts = [];

    public void Add(Warning warning)
    {
        var key = (warning.File.Number, warning.Rule);
        var rows = counts.GetValueOrDefault(key).Rows + 1;
        counts[key] = (rows, warning);
        if (rows <= Kept)
            kept.Add(warning);
    }

    public void Flush()
    {
        if (kept.Count == 0)
            return;
        using var staging = connection.BeginCopy("queries/load/copy_warnings");
        foreach (var warning in kept)
            Write(staging, warning, warning.Line, 1);
        foreach (var (rows, last) in counts.Values.Where(count => count.Rows > Kept))
            Write(staging, last, null, rows - Kept);
        staging.Complete();
        kept.Clear();
        counts.Clear();
    }

    private static void Write(NpgsqlBinaryImporter staging, Warning warning, long? line, long rows)
    {
        staging.StartRow();
        staging.Write(warning.File.Number, NpgsqlDbType.Smallint);
        if (line is { } known)
            staging.Write(known, NpgsqlDbType.Bigint);
        else
            staging.WriteNull();
        staging.Write(warning.Column, NpgsqlDbType.Text);
        staging.Write(warning.Value, NpgsqlDbType.Text);
        staging.Write(warning.Rule, NpgsqlDbType.Text);
        staging.Write(warning.Reason, NpgsqlDbType.Text);
        staging.Write(rows, NpgsqlDbType.Bigint);
    }
}
