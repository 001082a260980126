using System.IO.Compression;
using System.Text;
using Etl;
using Parquet;
using Parquet.Schema;

namespace Tests;

/// <summary>Compressed, Excel and Parquet files say what the same rows in CSV say.</summary>
public sealed class FormatTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_format_is_loaded_and_bad_cells_are_rejected_where_they_stand()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().Without("visits.csv").Without("sales.csv").Without("products.csv").With("sales-1.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P1,4");
        Compress(delivery, "products.csv.gz", "product_id,product_name,unit_price\nP1,Alpha,10.00\n");
        Visits(delivery);
        await SalesAsync(delivery);

        var report = await warehouse.LoadAsync(delivery);

        Assert.Equal(["visits.xlsx: of 2 sheets only the first, 'Visits', is read."], report.Warnings);
        Assert.Equal(
            ["V1 D1 2025-10-08 15", "V2 D2 2025-10-09 30", "V3 D1 2025-10-10 null"],
            await warehouse.LinesAsync("select concat_ws(' ', visit_id, doctor_id, visited_on, coalesce(minutes::text, 'null')) from raw.visit join raw.doctor using (doctor_key) order by 1"));
        Assert.Equal(
            ["S1 2025-10-01 4.000", "S2 2025-10-02 0.300", "S3 2025-11-01 2.500"],
            await warehouse.LinesAsync("select concat_ws(' ', sale_id, sold_on, units) from raw.sale order by 1"));
        Assert.Equal(
            [
                "sales-2.parquet line 3, column units: nothing (expected a number from -9999999 to 9999999, at most 3 decimals).",
                "visits.xlsx line 8, column minutes: '#N/A' is not a whole number (expected a whole number from 0 to 1440).",
                "visits.xlsx line 9, column visited_at: '7' is not a date (expected yyyy-MM-dd or yyyy-MM-dd HH:mm).",
                "visits.xlsx line 10: 5 fields (expected 4).",
            ],
            (await warehouse.ReasonsAsync()).Order(StringComparer.Ordinal).OrderBy(reason => reason.Contains("line 10", StringComparison.Ordinal)));
        await warehouse.MustBeHealthyAsync();
        Assert.Equal(LoadState.Unchanged, (await warehouse.LoadAsync(delivery)).State);
    }

    // 44477 of the 1904 system is 45939 of the other, 2025-10-09; the formatted day is 2025-10-10, four years and a day before as written.
    [Fact]
    public void Workbook_that_counts_days_from_1904_says_the_same_days()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "costs.xlsx");
        Workbook.Write(path, ["Costs"], from1904: true, (1, ["cost_id", "spent_on"]), (2, ["C1", 44477.0]), (3, ["C2", new DateTime(2021, 10, 9)]), (4, ["C3", "2025-10-11"]));
        using var records = XlsxRecords.Open(new(Contract.Of("costs"), path, 1));
        records.ExpectDays(1);

        var days = new List<string>();
        while (records.Read())
            days.Add(records.Field(1).ToString());

        Assert.Equal(["2025-10-09", "2025-10-10", "2025-10-11"], days);
    }

    [Theory]
    [InlineData("products.csv.gz", "products.csv.gz cannot be decompressed: it is cut off or damaged (")]
    [InlineData("visits.xlsx", "visits.xlsx cannot be read as an Excel workbook: it is cut off, damaged or of another kind (")]
    [InlineData("sales-2.parquet", "sales-2.parquet cannot be read as a Parquet file: it is cut off, damaged or of another kind (")]
    public async Task File_cut_off_stops_the_load_and_says_so(string file, string message)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        if (file.StartsWith("products", StringComparison.Ordinal))
            Compress(delivery, file, "product_id,product_name\n" + string.Join('\n', Enumerable.Range(1, 999).Select(i => $"P{i},Product {i * 7919 % 997}")));
        else if (file.StartsWith("visits", StringComparison.Ordinal))
            Visits(delivery);
        else
            await SalesAsync(delivery);
        var path = Path.Combine(delivery.Path, file);
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path, Cancel))[..^9], Cancel);

        var run = await EtlProgram.RunAsync(warehouse.Database, "load", delivery.Path);

        Assert.Equal(ExitCode.CannotRun, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, await warehouse.AskAsync<long>("select count(*) from raw.doctor"));
    }

    [Fact]
    public async Task Damaged_page_within_a_parquet_file_is_an_input_error()
    {
        using var delivery = new Delivery();
        await SalesAsync(delivery);
        var path = Path.Combine(delivery.Path, "sales-2.parquet");
        var bytes = await File.ReadAllBytesAsync(path, Cancel);
        Array.Fill(bytes, (byte)0xFF, 4, 60);
        await File.WriteAllBytesAsync(path, bytes, Cancel);
        using var records = ParquetRecords.Open(new InputFile(Contract.Of("sales"), path, 1));

        Assert.StartsWith("sales-2.parquet cannot be read as a Parquet file", Assert.Throws<InputException>(() => records.Read()).Message, StringComparison.Ordinal);
    }

    private static void Compress(Delivery delivery, string file, string text)
    {
        using var gzip = new GZipStream(File.Create(Path.Combine(delivery.Path, file)), CompressionLevel.Optimal);
        gzip.Write(Encoding.UTF8.GetBytes(text));
    }

    // Row 1 and row 5 are blank; days come as text, as a formatted day and as a bare day number: 45939 is 2025-10-09.
    private static void Visits(Delivery delivery) => Workbook.Write(
        Path.Combine(delivery.Path, "visits.xlsx"),
        ["Visits", "Notes"],
        (2, ["visit_id", "visited_at", "doctor_id", "minutes"]),
        (3, ["V1", "2025-10-08", "D1", 15.0]),
        (4, ["V2", 45939.0, "D2", 30.0]),
        (6, ["V3", new DateTime(2025, 10, 10), "D1", null]),
        (7, [null, null, "  ", null]),
        (8, ["V4", "2025-10-08", "D1", "#N/A"]),
        (9, ["V5", 7.0, "D1", 5.0]),
        (10, ["V6", "2025-10-08", "D1", 5.0, "beyond"]));

    private static async Task SalesAsync(Delivery delivery)
    {
        var id = new DataField<string>("sale_id");
        var day = new DateTimeDataField("sold_on", DateTimeFormat.Date);
        var doctor = new DataField<string>("doctor_id");
        var product = new DataField<string>("product_id");
        var units = new DataField<double?>("units");
        await using var file = File.Create(Path.Combine(delivery.Path, "sales-2.parquet"));
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(id, day, doctor, product, units), file, cancellationToken: Cancel);
        await WriteAsync(["S2"], [new(2025, 10, 2)], [0.1 + 0.2]);
        await WriteAsync(["S3", "S4"], [new(2025, 11, 1), new(2025, 11, 2)], [2.5, null]);

        async Task WriteAsync(string[] ids, DateTime[] days, double?[] numbers)
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(id, ids);
            await group.WriteAsync<DateTime>(day, days, cancellationToken: Cancel);
            await group.WriteAsync(doctor, ids.Select(_ => "D1").ToArray());
            await group.WriteAsync(product, ids.Select(_ => "P1").ToArray());
            await group.WriteAsync<double>(units, numbers, cancellationToken: Cancel);
        }
    }
}
