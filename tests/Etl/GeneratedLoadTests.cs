using System.Text.Json;
using Etl;

namespace Tests;

/// <summary>A simulated company whose damaged rows are known, line by line.</summary>
public sealed class GeneratedLoadTests(WarehouseFixture fixture)
{
    [Fact]
    public async Task Every_damaged_row_is_refused_by_its_rule_and_no_other()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var folder = new TemporaryFolder();
        Generator.Run(
            folder.Path, new GenerateOptions(Doctors: 300, Months: 6, Seed: 3, World.Effect, DirtyShare: 0.03, new DateOnly(2025, 1, 1)), _ => { },
            TestContext.Current.CancellationToken);

        var report = await warehouse.LoadAsync(folder.Path, "10%");

        var planted = Planted(folder).ToList();
        Assert.True(planted.Count > 100);
        Assert.Equal(
            planted.Where(row => !row.EndsWith("merged", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            (await warehouse.LinesAsync("select concat_ws(' ', file, line, rule) from ops.reject")).Order(StringComparer.Ordinal));
        Assert.Equal(planted.Count(row => row.EndsWith("merged", StringComparison.Ordinal)), report.Files.Sum(file => file.Merged));
        await warehouse.MustBeHealthyAsync();
    }

    private static IEnumerable<string> Planted(TemporaryFolder folder)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "truth.json")));
        foreach (var row in truth.RootElement.GetProperty("damagedRows").EnumerateArray())
            yield return $"{row.GetProperty("file")} {row.GetProperty("line")} {row.GetProperty("rule")}";
    }
}
