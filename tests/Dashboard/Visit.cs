using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tests;

/// <summary>One person's browser window; remembers every error the console shows, violations of the content policy among them.</summary>
public sealed class Visit : IAsyncDisposable
{
    // What passes need not be told node by node, which takes most of the time on a large page.
    private static readonly HashSet<ResultType> ViolationsAlone = [ResultType.Violations];

    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _errors.Add(message.Text);
        };
        page.PageError += (_, error) => _errors.Add(error);
    }

    public IPage Page { get; }

    public static Task<Visit> StartAsync(DashboardFixture dashboard, int width = 1440, bool script = true) =>
        StartAsync(dashboard.Browser, dashboard.Host.Address, width, script);

    public static async Task<Visit> StartAsync(IBrowser browser, Uri address, int width = 1440, bool script = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(15_000);
        return new(context, await context.NewPageAsync());
    }

    /// <summary>What axe finds on a page, in light and then in dark.</summary>
    public async Task<IEnumerable<string>> AxeAsync(string url, string language)
    {
        await Page.GotoAsync($"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}theme=light&lang={language}");
        var light = await Page.RunAxe(new AxeRunOptions { ResultTypes = ViolationsAlone });
        // The same page in dark differs in colours only, so only what depends on them is judged again.
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^(Dark|深色)$") }).ClickAsync();
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        var dark = await Page.RunAxe(new AxeRunOptions { ResultTypes = ViolationsAlone, RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } });
        return light.Violations.Concat(dark.Violations)
            .Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
    }

    public void MustBeQuiet() => Assert.Empty(_errors);

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
