using Dapper;
using Warehouse;

namespace Tests;

/// <summary>What a warehouse holds, a checksum a table. By ids, not keys: warehouses that say the same agree, whatever keys they gave out.</summary>
public static class WarehouseDigest
{
    private static readonly Dictionary<string, string> Ids = new()
    {
        ["doctor_key"] = "doctor", ["hospital_key"] = "hospital", ["territory_key"] = "territory", ["rep_key"] = "rep", ["product_key"] = "product",
    };

    private const string Columns =
        """
        select n.nspname || '.' || c.relname, a.attname
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname = any(@schemas) and c.relkind in ('r', 'p') and not c.relispartition
        order by 1, a.attnum
        """;

    /// <summary>"mart.sales_month 123 rows md5", a line a table with rows.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Database database, params string[] schemas)
    {
        await using var connection = await database.ConnectAsync(TestContext.Current.CancellationToken);
        var columns = await connection.QueryAsync<(string Table, string Column)>(Columns, new { schemas });
        var lines = new List<string>();
        foreach (var table in columns.GroupBy(column => column.Table, column => column.Column))
            lines.Add(await connection.QuerySingleAsync<string>(Statement(table.Key, table)));
        return [.. lines.Where(line => !line.Contains(" 0 rows", StringComparison.Ordinal))];
    }

    private static string Statement(string table, IEnumerable<string> columns)
    {
        var values = string.Join(", ", columns.Where(column => column != "load_id").Select(Value));
        return $"select concat_ws(' ', '{table}', count(*), 'rows', md5(string_agg(line, E'\\n' order by line collate \"C\"))) " +
            $"from (select concat_ws('|', {values}) as line from {table} t) lines";
    }

    private static string Value(string column) =>
        column == "product_keys" ? "(select array_agg(p.product_id order by p.product_id)::text from raw.product p where p.product_key = any(t.product_keys))"
        : Ids.TryGetValue(column, out var held) ? $"(select d.{held}_id from raw.{held} d where d.{column} = t.{column})"
        : $"coalesce(t.{column}::text, '-')";
}
