using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics;
using Warehouse;

namespace Tests;

/// <summary>docs/analytics.json says what the code says, and every refusal of a value is caused here.</summary>
public sealed class SettingsFileTests
{
    private static readonly string Documented = Repository.Read("docs/analytics.json");

    /// <summary>Any whole number will do.</summary>
    private const string Seed = "seed";

    public static TheoryData<string> Numbers => [.. SettingsRules.Ranges.Select(range => range.Name)];

    [Fact]
    public void Documented_file_names_every_setting_with_its_default_and_a_comment()
    {
        Assert.Equal(Json.Of(SettingsRules.Complete(Settings.Default, "the defaults")), Json.Of(SettingsFile.Parse(Documented, "docs/analytics.json")));

        using var file = JsonDocument.Parse(Documented, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        using var defaults = JsonDocument.Parse(Json.Of(Settings.Default));
        Assert.Equal(NamesOf(defaults.RootElement), NamesOf(file.RootElement));
        var lines = Documented.Split('\n');
        Assert.All(Enumerable.Range(1, lines.Length - 1).Where(i => Regex.IsMatch(lines[i], "^  (  )?\"[a-z]")), i => Assert.StartsWith("// ", lines[i - 1].Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_number_has_a_range()
    {
        using var defaults = JsonDocument.Parse(Json.Of(Settings.Default with { RepCostPerMonth = 1, Activity = new() { ListSize = 1, Coverage = 1 } }));
        var numbers = defaults.RootElement.EnumerateObject().SelectMany(p => p.Value.ValueKind == JsonValueKind.Object && p.Name == "activity"
            ? p.Value.EnumerateObject().Where(q => q.Value.ValueKind == JsonValueKind.Number).Select(q => $"activity.{q.Name}")
            : p.Value.ValueKind == JsonValueKind.Number ? [p.Name] : Enumerable.Empty<string>());

        Assert.Equal(numbers.Except([Seed]).Order(StringComparer.Ordinal), SettingsRules.Ranges.Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Number_outside_its_range_is_refused_on_both_sides(string name)
    {
        var (_, _, least, most) = SettingsRules.Ranges.Single(range => range.Name == name);
        foreach (var value in new[] { least - 1, most + 1 })
        {
            var number = value.ToString(CultureInfo.InvariantCulture);
            var text = name.Split('.') is [var part, var inner] ? $$"""{ "{{part}}": { "{{inner}}": {{number}} } }""" : $$"""{ "{{name}}": {{number}} }""";

            var error = Assert.Throws<WarehouseException>(() => SettingsFile.Parse(text, "analytics.json"));

            Assert.StartsWith($"analytics.json: {name} is '", error.Message, StringComparison.Ordinal);
            Assert.Matches(@"\(expected [0-9.]+ to [0-9.]+\)\.$", error.Message);
        }
    }

    [Theory]
    [InlineData("""{ "currency": "yuan" }""", "currency is 'yuan' (expected an ISO code of three capital letters, for example CNY).")]
    [InlineData("""{ "letterRule": "abc" }""", "letterRule is 'abc' (expected cumulative, absolute or quantile).")]
    [InlineData("""{ "letterBCut": 0.4 }""", "letterBCut is '0.4' (expected a value above letterACut).")]
    [InlineData("""{ "letterBUnits": 20 }""", "letterBUnits is '20' (expected a value below letterAUnits).")]
    [InlineData("""{ "letterBQuantile": 0.9 }""", "letterBQuantile is '0.9' (expected a value below letterAQuantile).")]
    [InlineData("""{ "digit2Cut": 0.6 }""", "digit2Cut is '0.6' (expected a value below digit1Cut).")]
    [InlineData("""{ "fewestClusters": 13 }""", "mostClusters is '12' (expected at least fewestClusters).")]
    [InlineData("""{ "activity": { "visitsADayTo": 9 } }""", "activity.visitsADayTo is '9' (expected at least visitsADayFrom).")]
    [InlineData("""{ "activity": { "productsAVisitTo": 0.5 } }""", "activity.productsAVisitTo is '0.5' (expected at least productsAVisitFrom).")]
    [InlineData("""{ "activity": { "mixB": 0.5 } }""", "activity.mixB is '0.5' (expected a value that makes at most 1 with mixA).")]
    [InlineData("""{ "activity": { "mixOf": "calls" } }""", "activity.mixOf is 'calls' (expected visits or customers).")]
    [InlineData("""{ "visitCost": { "face": -1 } }""", "visitCost.face is '-1' (expected 0 or more, for face, phone, email, group or remote).")]
    [InlineData("""{ "visitBands": { "A1": { "fewest": 4, "most": 6, "default": 7 } } }""", "visitBands.A1 is '7' (expected fewest <= default <= most, for A1 to C3).")]
    [InlineData("""{ "visitBands": { "D1": { "fewest": 1, "most": 2, "default": 1 } } }""", "visitBands.D1 is '1' (expected fewest <= default <= most, for A1 to C3).")]
    public void Values_that_contradict_each_other_are_named(string text, string message) =>
        Assert.Equal($"analytics.json: {message}", Assert.Throws<WarehouseException>(() => SettingsFile.Parse(text, "analytics.json")).Message);

    private static string[] NamesOf(JsonElement settings) =>
        [.. settings.EnumerateObject().SelectMany(p => p.Name == "activity" ? p.Value.EnumerateObject().Select(q => $"activity.{q.Name}") : [p.Name]).Order(StringComparer.Ordinal)];
}
