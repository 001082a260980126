using System.Reflection;
using System.Xml.Linq;

namespace Tests;

/// <summary>The shape of the software: references point one way, and each library has one door.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("sql/Warehouse.csproj")]
    [InlineData("etl/Etl.csproj", "Warehouse")]
    [InlineData("analytics/Analytics.csproj", "Warehouse")]
    [InlineData("dashboard/Dashboard.csproj", "Analytics")]
    public void Project_references_only_what_lies_left_of_it(string project, params string[] expected)
    {
        var references = XDocument.Parse(Repository.Read(project)).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

        Assert.Equal(expected, references);
    }

    [Theory]
    [InlineData("Warehouse")]
    [InlineData("etl")]
    [InlineData("analytics")]
    [InlineData("dashboard")]
    public void Every_type_lives_in_the_one_namespace_of_its_project(string assembly)
    {
        var loaded = Assembly.Load(assembly);
        var expected = char.ToUpperInvariant(assembly[0]) + assembly[1..];

        var strays = loaded.GetTypes()
            .Where(t => t.Namespace is { } space && space != expected)
            .Where(t => !t.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal) && !t.Namespace.StartsWith("System", StringComparison.Ordinal)
                && !t.Namespace.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal) && !t.Namespace.StartsWith("Internal", StringComparison.Ordinal));

        Assert.Empty(strays.Select(t => t.FullName));
    }

    [Theory]
    [InlineData("Microsoft.ML", "analytics/Clusters/", "analytics/Moves/MoveClassifier.cs")]
    [InlineData("ScottPlot", "dashboard/Charts/")]
    [InlineData("SkiaSharp", "dashboard/Charts/")]
    [InlineData("Sylvan.Data", "etl/")]
    public void Library_is_known_to_one_folder_only(string library, string folder, string? and = null)
    {
        var users = Repository.Files("*.cs", "sql", "etl", "analytics", "dashboard")
            .Where(path => Repository.Read(path).Contains($"using {library}", StringComparison.Ordinal));

        Assert.All(users.Where(path => path != and), path => Assert.StartsWith(folder, path, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_warehouse_project_makes_connections()
    {
        var makers = Repository.Files("*.cs", "etl", "analytics", "dashboard")
            .Where(path => Repository.Read(path) is var text
                && (text.Contains("new NpgsqlConnection(", StringComparison.Ordinal) || text.Contains("NpgsqlDataSource.Create", StringComparison.Ordinal)));

        Assert.Empty(makers);
    }
}
