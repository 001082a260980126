using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tests;

/// <summary>Pages of a company with every file: more dimensions, longer names and more sections than the sample has.</summary>
[Collection(OneCompany.Name)]
public sealed class CompanyBrowserTests(CompanyFixture company)
{
    [Fact]
    public async Task Slider_walks_the_grid_back_and_links_do_without_script()
    {
        await using var visit = await Visit.StartAsync(company.Browser, company.Host.Address);
        await visit.Page.GotoAsync("/grid?lang=en");
        await visit.Page.Locator(".months input").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("from=2025-10&lang=en&period=custom&to=2026-09"));
        await Expect(visit.Page.Locator("#tile-grid .sub")).ToContainTextAsync("End of 2026-09");
        await Expect(visit.Page.Locator(".months input")).ToBeFocusedAsync();
        visit.MustBeQuiet();

        await using var plain = await Visit.StartAsync(company.Browser, company.Host.Address, script: false);
        await plain.Page.GotoAsync("/grid?lang=en&flows=all");
        await plain.Page.Locator(".months a[data-month='2026-03']").ClickAsync();
        await plain.Page.GetByRole(AriaRole.Link, new() { Name = "3 months before", Exact = true }).ClickAsync();
        await Expect(plain.Page.Locator("#tile-box-moves .sub")).ToContainTextAsync("End of 2026-03 against end of 2025-12");
        await Expect(plain.Page.Locator("#tile-box-flows tbody tr")).ToHaveCountAsync(9);
    }

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
