using System.Text.RegularExpressions;

namespace Tests;

/// <summary>House style that a machine can hold.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] Projects = ["sql", "etl", "analytics", "dashboard"];

    public static TheoryData<string> Statements => [.. Repository.Files("*.sql", "sql")];

    [Fact]
    public void No_statement_is_a_string_in_code()
    {
        var found = Repository.Files("*.cs", Projects).Where(path => StatementInCode().IsMatch(Repository.Read(path)));

        Assert.Empty(found);
    }

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines()
    {
        var found = Repository.Files("*.cs", [.. Projects, "tests"]).Where(path => File.ReadLines(Path.Combine(Repository.Root, path)).Count() > 300);

        Assert.Empty(found);
    }

    [Fact]
    public void File_is_named_for_a_type_it_declares()
    {
        var found = Repository.Files("*.cs", Projects)
            .Where(path => !path.EndsWith(".cshtml.cs", StringComparison.Ordinal) && !path.EndsWith("Program.cs", StringComparison.Ordinal))
            .Where(path => !Regex.IsMatch(
                Repository.Read(path), $@"\b(class|record|struct|enum|interface)\s+(class\s+|struct\s+)?{Regex.Escape(Path.GetFileName(path).Split('.')[0])}\b"));

        Assert.Empty(found);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statement_says_what_one_row_is_and_names_its_columns(string path)
    {
        var text = Repository.Read(path);

        Assert.StartsWith("-- ", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?i)\bselect\s+\*", text);
        Assert.DoesNotContain("\t", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_committed_file_names_a_machine_path_or_a_registry()
    {
        string[] endings = [".cs", ".cshtml", ".sql", ".json", ".md", ".sh", ".props", ".csproj", ".css", ".js"];
        var found = Repository.Files("*", [.. Projects, "tests", ".ci"])
            .Concat(Directory.EnumerateFiles(Repository.Root).Select(path => Path.GetFileName(path)))
            .Where(path => endings.Contains(Path.GetExtension(path)) && !path.Contains("wwwroot/lib/", StringComparison.Ordinal))
            .Where(path => MachinePath().IsMatch(Repository.Read(path)));

        Assert.Empty(found);
    }

    [GeneratedRegex("""["@](select|insert into|update|delete from|create table|with [a-z_]+ as) """, RegexOptions.IgnoreCase)]
    private static partial Regex StatementInCode();

    [GeneratedRegex(@"(^|[\s""'=(])/(work|root)/[a-z.]|https?://(registry|api\.n|deb)[a-z.]*/")]
    private static partial Regex MachinePath();
}
