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
