namespace Warehouse;

/// <summary>What one mart holds, as a sum that two warehouses can be compared by.</summary>
/// <param name="Mart">The table in schema <c>mart</c>.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Sha256">SHA-256 over the rows in the order of their text, with delivered ids in place of keys; lower-case hex.</param>
public sealed record MartChecksum(string Mart, long Rows, string Sha256)
{
    /// <summary>The sums of every mart, by name: equal in any two warehouses that hold the same data, however the data arrived.</summary>
    public static async Task<IReadOnlyList<MartChecksum>> AllAsync(Database database, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return await connection.QueryAsync<MartChecksum>("queries/data/mart_checksums", null, null, cancellationToken);
    }
}
