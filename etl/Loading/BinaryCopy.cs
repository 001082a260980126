using Npgsql;
using Warehouse;

namespace Etl;

/// <summary>Starts the binary COPY of a statement file.</summary>
public static class BinaryCopy
{
    public static NpgsqlBinaryImporter BeginCopy(this NpgsqlConnection connection, string path)
    {
        var text = SqlText.Of(path);
        // The driver wants COPY to be the first word, before any comment.
        var importer = connection.BeginBinaryImport(text[text.IndexOf("copy ", StringComparison.Ordinal)..]);
        importer.Timeout = TimeSpan.Zero;
        return importer;
    }
}
