using Etl;
using Parquet;
using Parquet.Schema;

namespace Tests;

/// <summary>Faults of files that only a load meets, each with what it says; '*' stands for a library's own words.</summary>
public sealed class FileErrorTests(WarehouseFixture fixture)
{
    private const string Sales = "sale_id,sold_on,doctor_id,product_id,units";

    private static readonly (Action<Delivery> Arrange, string Message)[] Cases =
    [
        (d => d.Without("sales.csv"), "'DIR' has no sales.csv, and no earlier load delivered it (expected doctors.csv, products.csv, visits.csv, and sales.csv or hospital_sales.csv in a first load)."),
        (d => d.WithText("sales.csv", Sales + "\nS1,2025-10-01,D1,P1,4\nS2"), "sales.csv line 3: the file is cut off in its last line (found 1 fields, expected 5)."),
        (d => d.WithText("doctors.csv", "doctor_id,doctor_name\nD1,Wang\nD2"), "doctors.csv line 3: the file is cut off in its last line (found 1 fields, expected 2)."),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Faulty_file_says_what_was_found_where_and_what_was_expected()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        var wrong = new List<string>();
        foreach (var (arrange, message) in Cases)
        {
            using var delivery = new Delivery();
            arrange(delivery);
            var said = (await Record.ExceptionAsync(() => warehouse.LoadAsync(delivery)))?.Message.Replace(delivery.Path, "DIR", StringComparison.Ordinal);
            if (!Wording.Matches(message, said))
                wrong.Add($"expected: {message}\n     found: {said}");
        }

        Assert.Equal([], wrong);
        Assert.Equal(0, await warehouse.AskAsync<long>("select count(*) from raw.doctor"));
    }

    [Fact]
    public async Task File_that_changes_while_it_is_read_is_named()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        var progress = new AtStep("reading visits.csv", () => File.AppendAllText(Path.Combine(delivery.Path, "visits.csv"), "V9,2025-10-08,D1\n"));

        var error = await Assert.ThrowsAsync<InputException>(() => warehouse.LoadAsync(delivery.Path, progress: progress));

        Assert.Equal("visits.csv changed while it was being read (expected it to stay as it was; load again when it is complete).", error.Message);
    }

    [Fact]
    public async Task Rows_of_no_account_and_of_unknown_territories_are_refused()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("territories.csv", "territory_id,territory_name", "T1,North")
            .With("quotas.csv", "month,territory_id,product_id,amount", "2025-10,T9,P1,5")
            .With("potentials.csv", "doctor_id,hospital_id,product_id,as_of,potential_units", ",,P1,2025-10-01,5");

        await warehouse.LoadAsync(delivery);

        Assert.Equal(
            [
                "not_one_account potentials.csv line 2: 0 named (expected doctor_id or hospital_id, one of them).",
                "unknown_territory quotas.csv line 2, column territory_id: 'T9' is not known (expected a territory_id of territories.csv or of an earlier load).",
            ],
            await warehouse.LinesAsync("select rule || ' ' || reason from ops.reject order by 1"));
    }

    [Fact]
    public async Task Parquet_columns_of_no_use_are_named()
    {
        using var folder = new TemporaryFolder();
        var nested = Path.Combine(folder.Path, "sales-1.parquet");
        var odd = Path.Combine(folder.Path, "sales-2.parquet");
        await using (var file = File.Create(nested))
        await using (await ParquetWriter.CreateAsync(new ParquetSchema(new DataField("tags", typeof(string[]))), file, cancellationToken: Cancel))
        {
        }

        var guid = new DataField<Guid>("sold_on");
        await using (var file = File.Create(odd))
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(guid), file, cancellationToken: Cancel))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync<Guid>(guid, new Guid[] { Guid.NewGuid() }, cancellationToken: Cancel);
        }

        Assert.Equal(
            "sales-1.parquet: column 'tags' is nested (expected one value a row; several are written as text, separated by '|').",
            Assert.Throws<InputException>(() => ParquetRecords.Open(new(Contract.Of("sales"), nested, 1))).Message);
        using var records = ParquetRecords.Open(new(Contract.Of("sales"), odd, 1));
        Assert.Equal(
            "sales-2.parquet: column 'sold_on' is of type Guid (expected text, a number, a date, a timestamp or true and false).",
            Assert.Throws<InputException>(() => records.Read()).Message);
    }
}
