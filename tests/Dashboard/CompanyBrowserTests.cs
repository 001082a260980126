namespace Tests;

/// <summary>Pages of a company with every file: more dimensions, longer names and more sections than the sample has.</summary>
[Collection(OneCompany.Name)]
public sealed class CompanyBrowserTests(CompanyFixture company)
{
    [Fact]
    public async Task No_page_scrolls_sideways_on_a_phone()
    {
        await using var visit = await Visit.StartAsync(company.Browser, company.Host.Address, 360);
        var wide = new List<string>();
        foreach (var url in CompanyFixture.Pages)
            foreach (var language in new[] { "zh", "en" })
            {
                await visit.Page.GotoAsync($"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
                var width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (width != 360) wide.Add($"{url} {language}: {width} px");
            }

        Assert.Empty(wide);
    }
}
