using Npgsql;
using NpgsqlTypes;

namespace Etl;

/// <summary>Takes rejects while a file is being copied, and stages them a batch at a time on a connection of its own.</summary>
public sealed class RejectSink(NpgsqlConnection connection)
{
    private const int Batch = 5000;

    private readonly List<Reject> waiting = [];

    public void Add(Reject reject)
    {
        waiting.Add(reject);
        if (waiting.Count == Batch)
            Flush();
    }

    public void Flush()
    {
        using var staging = connection.BeginCopy("queries/load/copy_rejects");
        foreach (var reject in waiting)
        {
            staging.StartRow();
            staging.Write(reject.File.Number, NpgsqlDbType.Smallint);
            staging.Write(reject.Line, NpgsqlDbType.Bigint);
            Write(staging, reject.Column);
            Write(staging, reject.Value);
            staging.Write(reject.Rule, NpgsqlDbType.Text);
            staging.Write(reject.Reason, NpgsqlDbType.Text);
            staging.Write(reject.Record, NpgsqlDbType.Jsonb);
        }

        staging.Complete();
        waiting.Clear();
    }

    private static void Write(NpgsqlBinaryImporter staging, string? value)
    {
        if (value is null)
            staging.WriteNull();
        else
            staging.Write(value, NpgsqlDbType.Text);
    }
}
