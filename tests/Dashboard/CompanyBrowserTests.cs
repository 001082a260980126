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

    /// <summary>Pages with sections the sample has no data for.</summary>
    internal static readonly string[] Richer = ["/plan", "/plan?band.A1=0-2", "/territories", "/territories/T0001", "/activity", "/checkup", "/moves", "/coaching", "/doctors/D0000002"];

    private static readonly string[] OfHospitals = ["/?level=hospital", "/concentration?level=hospital", "/grid?level=hospital", "/explore?level=hospital", "/hospitals"];

    public static MatrixTheoryData<string, string> RicherPages { get; } = new([.. Richer, .. OfHospitals], ["zh", "en"]);

    [Theory]
    [MemberData(nameof(RicherPages))]
    public async Task Axe_finds_nothing_in_light_and_dark(string url, string language)
    {
        await using var visit = await Visit.StartAsync(company.Browser, company.Host.Address);

        Assert.Empty(await visit.AxeAsync(url, language));
        visit.MustBeQuiet();
    }

    [Fact]
    public async Task Bands_are_edited_and_the_plan_and_its_weeks_follow()
    {
        await using var visit = await Visit.StartAsync(company.Browser, company.Host.Address);
        await visit.Page.GotoAsync("/plan?lang=en");
        await Expect(visit.Page.Locator(".weeks section")).Not.ToHaveCountAsync(0);

        await visit.Page.GetByText("Visits a month by box").ClickAsync();
        await visit.Page.GetByLabel("A1", new() { Exact = true }).FillAsync("0-0.5");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("band.A1=0-0.5"));
        await Expect(visit.Page.GetByLabel("A1", new() { Exact = true })).ToHaveValueAsync("0-0.5");
        visit.MustBeQuiet();
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
