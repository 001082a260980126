using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Tests;

/// <summary>Writes rows as Parquet: a column is of days or numbers where all its values are, now and then, else of text; in one or two groups.</summary>
public static class DirtyParquet
{
    /// <summary>Whether a row as damaged as it is can be written.</summary>
    public static bool CanHold(string[] row, int width) => row.Length == width;

    public static (byte[] Bytes, IReadOnlyList<long> Places) Write(Random random, IReadOnlyList<string> header, IReadOnlyList<string[]> rows) =>
        (WriteAsync(random, header, rows).GetAwaiter().GetResult(), [.. Enumerable.Range(1, rows.Count).Select(row => (long)row)]);

    private static async Task<byte[]> WriteAsync(Random random, IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        DataField[] fields = [.. header.Select((name, i) => FieldOf(random, name, [.. rows.Select(row => row[i])]))];
        var half = random.Next(rows.Count + 1);
        using var memory = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), memory))
        {
            foreach (var part in (IEnumerable<string[]>[])[rows.Take(half), rows.Skip(half)])
                await WriteAsync(writer, fields, [.. part]);
        }

        return memory.ToArray();
    }

    private static DataField FieldOf(Random random, string name, string[] values)
    {
        if (random.Next(2) == 0 && DirtyWriter.IsOfDays(name) && values.All(value => DirtyWriter.TryDay(value, out _)))
            return new DateTimeDataField(name, DateTimeFormat.Date);
        return random.Next(2) == 0 && DirtyWriter.IsOfNumbers(name) && values.All(value => value.Length == 0 || decimal.TryParse(value, Plain, CultureInfo.InvariantCulture, out _))
            ? new DataField<double?>(name)
            : new DataField<string>(name);
    }

    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static async Task WriteAsync(ParquetWriter writer, DataField[] fields, string[][] rows)
    {
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < fields.Length; i++)
        {
            var values = rows.Select(row => row[i]);
            if (fields[i] is DateTimeDataField days)
                await group.WriteAsync<DateTime>(days, values.Select(value => DirtyWriter.TryDay(value, out var day) ? day : default).ToArray());
            else if (fields[i] is DataField<double?> numbers)
                await group.WriteAsync<double>(numbers, values.Select(value => value.Length == 0 ? (double?)null : double.Parse(value, CultureInfo.InvariantCulture)).ToArray());
            else
                await group.WriteAsync(fields[i], values.ToArray());
        }
    }
}
