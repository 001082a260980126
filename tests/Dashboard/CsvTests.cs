using System.Text;
using Dashboard;

namespace Tests;

/// <summary>The one CSV writer.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("张三", "张三")]
    public void Text_that_would_run_as_a_formula_is_defused(string text, string field) => Assert.Equal(field, Only(text));

    [Theory]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.1, "0.1")]
    public void Numbers_stay_numbers(double number, string field) => Assert.Equal(field, Only(number));

    [Fact]
    public void Nothing_is_an_empty_field() => Assert.Equal("", Only(null));

    [Fact]
    public void File_starts_with_the_mark_spreadsheets_look_for() => Assert.Equal(Encoding.UTF8.Preamble.ToArray(), Csv.Of(new([new("a")], []))[..3]);

    private static string Only(object? value) =>
        Encoding.UTF8.GetString(Csv.Of(new([new("h")], [new([new("shown", value)])]))[3..]).Split("h\r\n")[1][..^2];
}
