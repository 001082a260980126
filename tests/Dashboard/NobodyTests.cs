using System.Net;
using System.Text.RegularExpressions;
using Analytics;

namespace Tests;

/// <summary>Filters that contradict each other leave nobody: every page and file says so instead of failing.</summary>
[Collection(OneCompany.Name)]
public sealed partial class NobodyTests(CompanyFixture company)
{
    // A territory outside the filter is not found.
    public static TheoryData<string> Pages => [.. CompanyFixture.Pages.Where(page => !page.StartsWith("/territories/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_answers_for_a_selection_of_nobody(string page)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            using var response = await company.Client.GetAsync(new Uri($"{page}?lang={language}&{Nobody()}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task File_of_every_figure_answers_for_a_selection_of_nobody()
    {
        foreach (var page in CompanyFixture.Pages)
        {
            var html = await company.GetAsync(page);
            foreach (var name in Export().Matches(html).Select(link => link.Groups[1].Value).Distinct())
            {
                foreach (var format in new[] { "csv", "xlsx", "svg" })
                {
                    using var response = await company.Client.GetAsync(new Uri($"/export/{name}.{format}?{Nobody()}", UriKind.Relative), TestContext.Current.CancellationToken);
                    Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{name}.{format} of {page}: {response.StatusCode}");
                }
            }
        }
    }

    [Fact]
    public async Task Nobody_leaves_no_figure_of_theirs_to_those_who_ask_next()
    {
        const string Months = "period=custom&from=2025-08&to=2026-07";
        var slice = new Slice(new Period(Month.Of(2025, 8), Month.Of(2026, 7)));
        var input = await TerritoryReader.ReadAsync(company.Database, company.Panel, slice, Scope.Everything, TestContext.Current.CancellationToken);
        var expected = Territories.Of(company.Panel, slice, Scope.Everything, CompanyFixture.Settings, input).Rows.ToDictionary(row => row.Id, row => row.AsItWasIndex);

        await company.GetAsync($"/export/territories.csv?{Months}&{Nobody()}");
        var lines = (await company.GetAsync($"/export/territories.csv?{Months}")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToArray();

        Assert.Equal(expected.Count, lines.Length);
        Assert.All(lines, line => Assert.Equal(expected[line[0]]!.Value, double.Parse(line[^2], System.Globalization.CultureInfo.InvariantCulture), 9));
    }

    // A district of another region.
    private string Nobody()
    {
        var region = company.Panel.ValuesOf(Dimension.Region, Scope.Everything)[0];
        var own = new Slice(company.Panel.Months!.Value).With(Dimension.Region, region);
        var district = company.Panel.ValuesOf(Dimension.District, Scope.Everything)
            .First(district => company.Panel.Select(own.With(Dimension.District, district), Scope.Everything).Count == 0);
        return $"region={Uri.EscapeDataString(region)}&district={Uri.EscapeDataString(district)}";
    }

    [GeneratedRegex("""href="/export/([a-z0-9-]+)\.csv""")]
    private static partial Regex Export();
}
