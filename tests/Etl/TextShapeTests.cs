using System.Text;
using Etl;

namespace Tests;

/// <summary>Encodings, delimiters and decimal commas: found out and said, or told.</summary>
public sealed class TextShapeTests(WarehouseFixture fixture)
{
    private static readonly Encoding Gb18030 = TextEncoding.Gb18030.Decoder;

    public static TheoryData<string, byte[], string?> Writings => new()
    {
        { "utf-8", Bytes(Encoding.UTF8, "doctor_id,doctor_name\nD1,王\n"), null },
        { "utf-8 with mark", [0xEF, 0xBB, 0xBF, .. Bytes(Encoding.UTF8, "doctor_id,doctor_name\nD1,王\n")], null },
        { "gb18030", Bytes(Gb18030, "doctor_id,doctor_name\nD1,王\n"), "doctors.csv is read as gb18030." },
        { "utf-16", [0xFF, 0xFE, .. Bytes(Encoding.Unicode, "doctor_id,doctor_name\nD1,王\n")], "doctors.csv is read as utf-16." },
        { "utf-16be", [0xFE, 0xFF, .. Bytes(Encoding.BigEndianUnicode, "doctor_id\tdoctor_name\r\nD1\t王\r\n")], "doctors.csv is read as utf-16be, its columns separated by tabs." },
        { "semicolon", Bytes(Encoding.UTF8, "doctor_id;\"doctor_name\"\nD1;\"王\"\n"), "doctors.csv is read with its columns separated by ';'." },
        { "tab", Bytes(Encoding.UTF8, "doctor_id\tdoctor_name\nD1\t王\n"), "doctors.csv is read with its columns separated by tabs." },
    };

    [Theory]
    [MemberData(nameof(Writings))]
    public void However_a_file_is_written_it_says_the_same(string _, byte[] bytes, string? said)
    {
        using var folder = new TemporaryFolder();

        var scan = Scan(folder, bytes, ReadOptions.Default);
        using var records = Records.Open(scan);

        Assert.Equal(["doctor_id", "doctor_name"], records.Header);
        Assert.True(records.Read());
        Assert.Equal(("D1", "王", 2L), (records.Field(0).ToString(), records.Field(1).ToString(), records.Line));
        Assert.False(records.Read());
        Assert.Equal(said, scan.Shape.Guessed("doctors.csv", ReadOptions.Default));
    }

    [Theory]
    [InlineData("utf-8", "doctors.csv line 2: byte 25 is not UTF-8 (expected UTF-8; save the file as \"CSV UTF-8\", or say --encoding gb18030 if it is that).")]
    [InlineData("utf-16", "doctors.csv: bytes after line 1 are not utf-16 (expected utf-16 throughout; is --encoding right, or the file cut off?).")]
    public void What_was_told_is_held_to(string encoding, string message)
    {
        using var folder = new TemporaryFolder();
        var told = new ReadOptions(TextEncoding.Named.Single(known => known.Name == encoding));

        var error = Assert.Throws<InputException>(() => Scan(folder, Bytes(Gb18030, "doctor_id,doctor_name\nD1,王x\n"), told));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Bytes_of_no_known_encoding_are_refused()
    {
        using var folder = new TemporaryFolder();

        // 0xFF begins no letter of UTF-8 nor of GB18030.
        var error = Assert.Throws<InputException>(() => Scan(folder, [.. "doctor_id,doctor_name\nD1,"u8, 0xFF, .. "\n"u8], ReadOptions.Default));

        Assert.Equal("doctors.csv line 2: byte 25 is not UTF-8 (expected UTF-8; save the file as \"CSV UTF-8\", or say --encoding gb18030 if it is that).", error.Message);
    }

    // 王 of UTF-8 is E7 8E 8B; the pair E7 8E is a letter of GB18030 as well.
    [Fact]
    public void Utf8_with_a_fault_is_not_taken_for_gb18030()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<InputException>(() => Scan(folder, [.. "doctor_id,doctor_name\nD1,王\nD2,"u8, 0xE7, 0x8E, .. "\n"u8], ReadOptions.Default));

        Assert.Equal("doctors.csv line 3: byte 32 is not UTF-8 (expected UTF-8; save the file as \"CSV UTF-8\", or say --encoding gb18030 if it is that).", error.Message);
    }

    // 医院 of GB18030 is D2 BD D4 BA: two Cyrillic and Armenian letters of UTF-8. Of 5 μg and é nobody means Chinese.
    [Theory]
    [InlineData("gb18030", "医院", "gb18030")]
    [InlineData("gb18030", "列医院", "gb18030")]
    [InlineData("utf-8", "5 μg, é", "utf-8")]
    public void Letters_of_two_bytes_are_read_as_meant(string written, string name, string read)
    {
        using var folder = new TemporaryFolder();
        var encoding = TextEncoding.Named.Single(known => known.Name == written).Decoder;

        var scan = Scan(folder, Bytes(encoding, $"doctor_id,doctor_name\nD1,\"{name}\"\n"), ReadOptions.Default);
        using var records = Records.Open(scan);

        Assert.True(records.Read());
        Assert.Equal((read, name), (scan.Shape.Encoding.Name, records.Field(1).ToString()));
    }

    [Fact]
    public void Quotes_are_followed_whatever_the_delimiter()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<InputException>(() => Scan(folder, Bytes(Encoding.UTF8, "doctor_id;doctor_name\nD1;\"a\"b\n"), ReadOptions.Default));

        Assert.Equal("doctors.csv line 2: text follows a closing quote (expected ';' or the end of the line; a quote within a value is written '\"\"').", error.Message);
    }

    [Fact]
    public async Task Decimal_comma_is_taken_when_told_and_is_part_of_what_was_loaded()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery().With("sales.csv", "sale_id;sold_on;doctor_id;product_id;units", "S1;2025-10-01;D1;P1;1234,5", "S2;2025-10-01;D1;P1;1.234");
        var comma = new ReadOptions(HasDecimalComma: true);

        await warehouse.LoadAsync(delivery.With("products.csv", "product_id,product_name", "P1,Alpha").Path, options: comma);

        Assert.Equal(1234.5m, await warehouse.AskAsync<decimal>("select sum(units) from raw.sale"));
        Assert.Equal(
            ["sales.csv line 3, column units: '1.234' is not a number (expected a number from -9999999 to 9999999, at most 3 decimals, decimals after ',')."],
            await warehouse.ReasonsAsync());
        Assert.Equal(LoadState.Unchanged, (await warehouse.LoadAsync(delivery.Path, options: comma)).State);
        Assert.Equal(1, (await warehouse.LoadAsync(delivery)).Files.Single(file => file.Entity == "sales").Loaded);
    }

    private static byte[] Bytes(Encoding encoding, string text) => encoding.GetBytes(text);

    private static FileScan Scan(TemporaryFolder folder, byte[] bytes, ReadOptions options)
    {
        var path = folder.Write("doctors.csv", "");
        File.WriteAllBytes(path, bytes);
        return FileScan.Of(FileHash.Of(new InputFile(Contract.Of("doctors"), path, 1), TestContext.Current.CancellationToken), options, TestContext.Current.CancellationToken);
    }
}
