using System.Text.RegularExpressions;
using Etl;
using Warehouse;

namespace Tests;

/// <summary>The contract is declared once; the statements that stage it must say the same.</summary>
public sealed class ContractTests
{
    public static TheoryData<string> Names => [.. Contract.Entities.Select(entity => entity.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Copy_names_the_declared_columns_in_order(string name)
    {
        var entity = Contract.Of(name);
        string[] expected = ["file_no", "line", .. entity.Columns.SelectMany(Staged), .. entity.HasAttributes ? ["attributes"] : Array.Empty<string>(), "deleted"];

        var listed = Regex.Match(SqlText.Of($"queries/load/{name}/copy"), @"\(([^)]*)\)\s+from stdin").Groups[1].Value;

        Assert.Equal(expected, listed.Split(',', StringSplitOptions.TrimEntries));
    }

    [Fact]
    public void Page_of_the_contract_is_the_declaration() =>
        Assert.Equal(Repository.Read("docs/contract.md"), ContractPage.Markdown());

    [Fact]
    public void Everything_declared_has_a_meaning() => Assert.All(
        Contract.Entities.SelectMany(entity => entity.Columns.Select(column => column.Meaning).Append(entity.Meaning)), Assert.NotEmpty);

    // A day that may carry a time is staged as both.
    private static string[] Staged(Column column) => column.Type == ColumnType.DayOrMoment ? ["visited_on", column.Name] : [column.Name];
}
