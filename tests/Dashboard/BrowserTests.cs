using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tests;

/// <summary>What people do, in a real browser.</summary>
[Collection(OneDashboard.Name)]
public sealed class BrowserTests(DashboardFixture dashboard)
{
    // The others are judged with a whole company behind them; where gates fail, moves and plan say other things.
    public static MatrixTheoryData<string, string> PagesAndLanguages { get; } =
        new([.. DashboardFixture.Pages.Except([.. CompanyBrowserTests.Richer, "/doctors/D0001"]), "/moves", "/plan"], ["zh", "en"]);

    [Fact]
    public async Task Filter_choose_a_box_drill_to_a_doctor_switch_language_and_go_back()
    {
        await using var visit = await Visit.StartAsync(dashboard);
        var page = visit.Page;
        await page.GotoAsync("/grid");

        await page.Locator("#filter-specialty > summary").ClickAsync();
        await page.Locator("#filter-specialty").GetByRole(AriaRole.Link, new() { Name = "Specialist" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(dashboard.Host.Address + "grid?specialty=Specialist");
        await Expect(page.Locator(".chip")).ToContainTextAsync("Specialist");

        await page.Locator("#tile-grid .drawing:visible .hits a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(dashboard.Host.Address + "grid?box=A1&specialty=Specialist");
        await Expect(page.Locator("#guidance")).ToContainTextAsync("A1");

        await page.Locator("section[aria-labelledby=guidance] tbody th a").First.ClickAsync();
        await Expect(page.Locator("#tile-doctor-timeline")).ToBeVisibleAsync();
        var profile = page.Url;

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Locator("#tile-doctor-timeline")).ToContainTextAsync("prescriptions");

        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(profile);
        await page.GoBackAsync();
        await Expect(page.Locator("#guidance")).ToContainTextAsync("A1");
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(dashboard.Host.Address + "grid?specialty=Specialist");
        await Expect(page.Locator("#guidance")).Not.ToContainTextAsync("A1 ");
        visit.MustBeQuiet();
    }

    [Fact]
    public async Task View_saved_from_the_menu_is_opened_from_it_again()
    {
        await using var visit = await Visit.StartAsync(dashboard);
        var page = visit.Page;
        await page.GotoAsync("/concentration?lang=en&specialty=Specialist");

        await page.Locator("#filter-views > summary").ClickAsync();
        await page.Locator("#filter-views input[name=name]").FillAsync("Specialists");
        await page.Locator("#filter-views button").ClickAsync();
        await Expect(page.Locator("#views")).ToContainTextAsync("Specialists");

        await page.GotoAsync("/grid?lang=en");
        await page.Locator("#filter-views > summary").ClickAsync();
        await page.Locator("#filter-views").GetByRole(AriaRole.Link, new() { Name = "Specialists" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(dashboard.Host.Address + "concentration?lang=en&specialty=Specialist");
        visit.MustBeQuiet();
    }

    [Theory]
    [MemberData(nameof(PagesAndLanguages))]
    public async Task Axe_finds_nothing_in_light_and_dark(string url, string language)
    {
        await using var visit = await Visit.StartAsync(dashboard);

        Assert.Empty(await visit.AxeAsync(url, language));
        visit.MustBeQuiet();
    }

    [Fact]
    public async Task Nothing_overflows_a_phone_and_chart_text_stays_legible()
    {
        await using var visit = await Visit.StartAsync(dashboard, 360);
        foreach (var url in DashboardFixture.Pages)
            foreach (var language in new[] { "zh", "en" })
            {
                await visit.Page.GotoAsync($"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
                Assert.Equal(360, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
                var smallest = await visit.Page.EvaluateAsync<double>(
                    "Math.min(99, ...[...document.querySelectorAll('.drawing svg text')].filter(t => t.getClientRects().length).map(t => parseFloat(getComputedStyle(t).fontSize) * t.ownerSVGElement.getScreenCTM().a))");
                Assert.True(smallest >= 11, $"{url}: chart text of {smallest:0.0} px");
            }
    }

    [Fact]
    public async Task Rail_opens_as_a_drawer_on_a_phone()
    {
        await using var visit = await Visit.StartAsync(dashboard, 360);
        await visit.Page.GotoAsync("/");
        await Expect(visit.Page.Locator("#rail")).ToBeHiddenAsync();

        await visit.Page.Locator(".topbar button").ClickAsync();
        await visit.Page.Locator("#rail a[href='/moves']").ClickAsync();

        await Expect(visit.Page.Locator("#tile-moves")).ToBeVisibleAsync();
        visit.MustBeQuiet();
    }

    [Fact]
    public async Task Arrow_keys_walk_a_chart_and_tell_each_figure()
    {
        await using var visit = await Visit.StartAsync(dashboard);
        await visit.Page.GotoAsync("/concentration");
        var targets = visit.Page.Locator("#tile-lorenz .drawing:visible .hits a");
        await targets.First.FocusAsync();
        await Expect(visit.Page.Locator("#tip")).ToContainTextAsync("前 5%");

        for (var i = 0; i < 3; i++) await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(visit.Page.Locator("#tip")).ToContainTextAsync("前 20%");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync(dashboard.Host.Address + "doctors?rank=1-200");
        visit.MustBeQuiet();
    }

    [Fact]
    public async Task Swap_keeps_the_scroll_position_and_the_open_filter_and_loads_no_document()
    {
        await using var visit = await Visit.StartAsync(dashboard);
        var page = visit.Page;
        await page.GotoAsync("/concentration");
        await page.EvaluateAsync("window.stillHere = true");
        var row = page.Locator("#tile-by-specialty tbody th a").First;
        await row.ScrollIntoViewIfNeededAsync();
        var before = await page.EvaluateAsync<double>("scrollY");

        await row.ClickAsync();

        await Expect(page.Locator(".chip")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.stillHere === true"));
        Assert.InRange(await page.EvaluateAsync<double>("scrollY"), before - 80, before + 80);
        Assert.Equal("tile-by-specialty", await page.EvaluateAsync<string?>("document.activeElement.closest('section')?.id ?? document.activeElement.id"));
        visit.MustBeQuiet();
    }

    [Fact]
    public async Task Columns_sort_by_their_values()
    {
        await using var visit = await Visit.StartAsync(dashboard);
        await visit.Page.GotoAsync("/doctors");
        var visits = visit.Page.Locator("#tile-doctors thead th").Last;

        await visits.Locator("button").ClickAsync();

        await Expect(visits).ToHaveAttributeAsync("aria-sort", "descending");
        var shown = await visit.Page.Locator("#tile-doctors tbody tr td:last-child").EvaluateAllAsync<double[]>("cells => cells.map(cell => +cell.dataset.value)");
        Assert.Equal(shown.OrderDescending(), shown);
    }

    [Fact]
    public async Task Everything_works_without_script()
    {
        await using var visit = await Visit.StartAsync(dashboard, script: false);
        var page = visit.Page;
        await page.GotoAsync("/concentration");
        await page.Locator("#filter-specialty > summary").ClickAsync();
        await page.Locator("#filter-specialty").GetByRole(AriaRole.Link, new() { Name = "Other" }).ClickAsync();
        await Expect(page.Locator(".chip")).ToContainTextAsync("Other");

        await page.Locator("#filter-period > summary").ClickAsync();
        await page.Locator("#filter-period input[name=from]").FillAsync("2025-01");
        await page.Locator("#filter-period input[name=to]").FillAsync("2025-06");
        await page.Locator("#filter-period button").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group).And(page.Locator(".chips"))).ToContainTextAsync("2025-01 至 2025-06");

        await page.Locator("#tile-deciles .drawing:visible .hits a").First.ClickAsync();
        await Expect(page.Locator("#tile-doctors tbody tr").First).ToBeVisibleAsync();
        await page.Locator("#q").FillAsync("Physician 1");
        await page.Locator(".search button").ClickAsync();
        await Expect(page.Locator("#tile-doctors")).ToContainTextAsync("Physician 1");
    }

    [Fact]
    public async Task Own_cut_is_chosen_without_script_and_is_its_url()
    {
        await using var visit = await Visit.StartAsync(dashboard, script: false);
        var page = visit.Page;
        await page.GotoAsync("/explore?lang=en&specialty=Specialist");

        await page.Locator("select[name=measure]").SelectOptionAsync("visits");
        await page.Locator("select[name=rows]").SelectOptionAsync("box");
        await page.Locator("select[name=cols]").SelectOptionAsync("quarter");
        await page.Locator("form.ask button").ClickAsync();

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("specialty=Specialist.*measure=visits.*rows=box.*cols=quarter"));
        await Expect(page.Locator("#tile-explore tbody tr")).ToHaveCountAsync(10); // nine boxes and the total
        await page.Locator("#tile-explore tbody th a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group).And(page.Locator(".chips"))).ToContainTextAsync("Box");
    }

    [Fact]
    public async Task Filter_by_keyboard_alone()
    {
        await using var visit = await Visit.StartAsync(dashboard);
        var page = visit.Page;
        await page.GotoAsync("/concentration");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Locator("#filter-specialty > summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".chip")).ToBeVisibleAsync();
        visit.MustBeQuiet();
    }
}
