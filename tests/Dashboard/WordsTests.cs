using System.Text.RegularExpressions;
using Analytics;
using Dashboard;

namespace Tests;

/// <summary>Both languages say the same things.</summary>
public sealed partial class WordsTests
{
    private static readonly Words Zh = Words.In(Language.Chinese);
    private static readonly Words En = Words.In(Language.English);

    [Fact]
    public void Both_languages_hold_the_same_keys() => Assert.Equal(Zh.Keys.Order(StringComparer.Ordinal), En.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_use_the_same_values() =>
        Assert.All(Zh.Keys, key => Assert.Equal(Values(Zh[key]), Values(En[key])));

    [Fact]
    public void Every_key_written_in_a_page_or_figure_exists()
    {
        var used = Repository.Files("*.cs*", "dashboard").Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .SelectMany(path => Key().Matches(Repository.Read(path)).Select(match => match.Groups[1].Value)).Where(key => !key.EndsWith('.')).Distinct();

        Assert.All(used, key => Assert.True(Zh.Has(key), key));
    }

    [Fact]
    public void Every_metric_is_explained() =>
        Assert.All(Metric.All, metric => Assert.All(["name", "formula", "denominator", "source"], (string part) => Assert.True(Zh.Has($"metric.{metric.Code}.{part}"), $"metric.{metric.Code}.{part}")));

    [Fact]
    public void Every_remark_of_analytics_has_words()
    {
        Assert.NotEmpty(NoteText.Codes);
        Assert.All(NoteText.Codes, code => Assert.True(Zh.Has("note." + code) || Zh.Has("driver." + code), code));
    }

    private static string[] Values(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<!\$)words\[""([^""{]+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\w+(:\w+)?\}")]
    private static partial Regex Placeholder();
}
