using System.Text;
using Etl;

namespace Tests;

public sealed class FileScanTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("a,b\n1,2\n\"x,2\n3,4\n", "visits.csv line 3: a quote opens here and is never closed (expected a closing '\"'; the file may be cut off).")]
    [InlineData("a,b\r\n\"1\r\n2\",\"3\r\n", "visits.csv line 3: a quote opens here and is never closed (expected a closing '\"'; the file may be cut off).")]
    [InlineData("a,b\n\"x\"y,2\n", "visits.csv line 2: text follows a closing quote (expected ',' or the end of the line; a quote within a value is written '\"\"').")]
    [InlineData("", "visits.csv is empty (expected a header line: visit_id,visited_at,doctor_id).")]
    public void Broken_structure_stops_with_the_physical_line(string text, string message)
    {
        var error = Assert.Throws<InputException>(() => Scan(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Byte_that_is_not_utf8_is_named_with_line_and_place()
    {
        byte[] bytes = [.. "id,name\nD1,"u8, 0xFF, 0xF5, .. "\n"u8];

        var error = Assert.Throws<InputException>(() => Scan(bytes));

        Assert.Equal("visits.csv line 2: byte 11 is not UTF-8 (expected UTF-8; save the file as \"CSV UTF-8\", or say --encoding gb18030 if it is that).", error.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Letter_across_two_pieces_is_whole(int split)
    {
        var bytes = "王x"u8.ToArray();
        var check = new Utf8Check("visits.csv");

        check.Add(bytes.AsSpan(0, split), 1);
        check.Add(bytes.AsSpan(split), 1);
        check.Complete(1);
    }

    [Fact]
    public void Letter_cut_off_at_the_end_is_not_utf8() =>
        Assert.Equal("visits.csv line 1: byte 3 is not UTF-8 (expected UTF-8; save the file as \"CSV UTF-8\", or say --encoding gb18030 if it is that).",
            Assert.Throws<InputException>(() => Scan([.. "abc"u8, 0xE7, 0x8E])).Message);

    [Theory]
    [InlineData("a,b\n1,2\n", 3)]
    [InlineData("a,b\r\n1,2\r\n", 3)]
    [InlineData("a,b\r\n\"x\r\ny\",2\r\n", 4)]
    [InlineData("a,b\n1,2", 2)]
    public void Physical_lines_are_counted(string text, long lines) => Assert.Equal(lines, Scan(Encoding.UTF8.GetBytes(text)).Lines);

    [Fact]
    public void Quoted_newlines_and_returns_keep_physical_lines_right()
    {
        var scan = Scan(Encoding.UTF8.GetBytes("\uFEFFid,name\r\nD1,\"two\r\nlines\"\r\n\r\nD2,one\r\n#3,\"a \"\"b\"\"\"\r\n"));
        using var records = Records.Open(scan);
        var read = new List<(string, long)>();
        while (records.Read())
            read.Add((records.Field(0).ToString(), records.Line));

        Assert.Equal(["id", "name"], records.Header);
        Assert.Equal([("D1", 2L), ("D2", 5L), ("#3", 6L)], read);
    }

    // Blocks without a quote are counted at once, others byte by byte: both must agree wherever a block ends.
    [Fact]
    public void Any_split_into_blocks_counts_the_same()
    {
        var bytes = "a,b\r\n\"x\r\ny\",2\n3,\"4\"\"5\"\r6,7\r\n"u8.ToArray();
        for (var split = 0; split <= bytes.Length; split++)
        {
            var structure = new CsvStructure("visits.csv");
            structure.Add(bytes.AsSpan(0, split));
            structure.Add(bytes.AsSpan(split));
            structure.Complete();
            Assert.Equal(6, structure.Line);
            Assert.True(structure.EndsInNewline);
        }
    }

    public void Dispose() => folder.Dispose();

    private FileScan Scan(byte[] bytes)
    {
        var path = folder.Write("visits.csv", "");
        File.WriteAllBytes(path, bytes);
        return FileScan.Of(FileHash.Of(new InputFile(Contract.Of("visits"), path, 1), TestContext.Current.CancellationToken), ReadOptions.Default, TestContext.Current.CancellationToken);
    }
}
