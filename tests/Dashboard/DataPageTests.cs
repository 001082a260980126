using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Etl;
using Microsoft.Extensions.Logging.Abstractions;
using Warehouse;

namespace Tests;

/// <summary>Can this data be trusted: loads, refused rows, replays, checks and lineage as a person meets them.</summary>
public sealed partial class DataPageTests(DirtyWarehouse dirty, WarehouseFixture warehouse) : IClassFixture<DirtyWarehouse>
{
    private const string Unknown = "visits:unknown_doctor";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_is_shown_with_its_counts_and_opens_its_files()
    {
        var html = await GetAsync("/data?lang=en&load=1");

        // visits.csv: 51 unknown doctors and a day that does not exist are refused of 54; sales.csv: one of 3; doctors and products: 5.
        Assert.Matches(@"data-label=""Read"" data-value=""62"">\s*62", html);
        Assert.Matches(@"data-label=""Refused"" data-value=""53"">\s*53", html);
        Assert.Contains("Files of load 1", html, StringComparison.Ordinal);
        Assert.Matches(@"<th scope=""row"" data-value=""visits.csv"">", html);
    }

    [Fact]
    public async Task Rules_are_counted_and_one_lists_its_rows_page_by_page()
    {
        var all = await GetAsync("/data?lang=en");
        var first = await GetAsync($"/data?lang=en&rule={Unknown}");
        var second = await GetAsync($"/data?lang=en&rule={Unknown}&page=2");

        Assert.Contains("53 rows are refused and waiting", all, StringComparison.Ordinal);
        Assert.Contains("51 rows found", first, StringComparison.Ordinal);
        Assert.Equal((50, 1), (Listed(first), Listed(second)));
    }

    [Fact]
    public async Task File_narrows_the_rows()
    {
        var html = await GetAsync("/data?lang=en&file=sales.csv");

        Assert.Contains("1 rows found", html, StringComparison.Ordinal);
        Assert.Contains("D9", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_download_whole_with_formulas_made_harmless()
    {
        var lines = (await GetAsync($"/data/rejects.csv?lang=en&rule={Unknown}")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(DirtyWarehouse.UnknownDoctors + 1, lines.Length);
        Assert.StartsWith("visits.csv,4,unknown doctor,doctor_id,'=D0,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_that_lags_is_named()
    {
        // Visits reach 2025-10-31, sales 2025-11-30: November stays open for the visits.
        var html = await GetAsync("/data?lang=en");

        Assert.Contains("Last closed month: 2025-10", html, StringComparison.Ordinal);
        Assert.Contains("held open by visits", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figure_chosen_shows_the_files_behind_it()
    {
        var html = await GetAsync("/data?lang=en&figure=trend-sales");

        Assert.Contains("From file to figure: Sales trend", html, StringComparison.Ordinal);
        Assert.Contains("sales.csv · load 1 · 2 rows", html, StringComparison.Ordinal);
        Assert.Contains("mart.sales_month", html, StringComparison.Ordinal);
        Assert.DoesNotContain("mart.visits_month", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_asked_for_is_a_job_of_that_rule_and_shows_as_waiting()
    {
        using var form = new PageForm(dirty.Host);
        using var answer = await form.PostAsync($"/data?lang=en&rule={Unknown}", "/data/replay");
        var html = await GetAsync("/data?lang=en");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/data?lang=en&rule={Uri.EscapeDataString(Unknown)}#replays", answer.Headers.Location?.OriginalString);
        Assert.Equal("replay unknown_doctor asked", await dirty.Warehouse.AskAsync<string>("select concat_ws(' ', kind, rule, state) from ops.job where asked_by <> ''"));
        Assert.Contains("A replay is waiting or running", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_asked_for_is_carried_out_by_the_watcher_and_shows_what_came_of_it()
    {
        await using var database = await DirtyWarehouse.LoadedAsync(warehouse, Cancel);
        await using var host = new DashboardHost(Database.Connect(database.ConnectionString));
        using var inbox = new TemporaryFolder();
        using var form = new PageForm(host);
        using var answer = await form.PostAsync($"/data?lang=en&rule={Unknown}", "/data/replay");

        await new Watcher(
            database, new Inbox(inbox.Path), new(TimeSpan.Zero, IsOnce: true, RejectLimit.Default, ReadOptions.Default), new FixedClock(), NullLogger.Instance)
            .RunAsync(_ => { }, Cancel);

        // One visit of an unknown doctor more than a page holds, and a sale of one.
        var html = await PageForm.UntilAsync(host, "/data?lang=en", text => !text.Contains("A replay is waiting or running", StringComparison.Ordinal));
        Assert.Contains("Load 2: 52 rejected rows tried again, 0 taken up, 52 still fail.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_without_a_token_is_refused()
    {
        using var client = dirty.Host.Client();
        using var answer = await client.PostAsync(new Uri("/data/replay", UriKind.Relative), new FormUrlEncodedContent([]), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Viewer_is_offered_nothing_and_forbidden_to_ask()
    {
        await using var host = new DashboardHost(Database.Connect(dirty.Database.ConnectionString), configure: Viewer.SignIn);
        using var form = new PageForm(host);
        using var answer = await form.PostAsync("/data?lang=en", "/data/replay");

        Assert.DoesNotContain("Try all refused rows again", form.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Checks_run_on_request_and_show_the_rows_that_break_one()
    {
        await using var database = await DirtyWarehouse.LoadedAsync(warehouse, Cancel);
        await using (var connection = await database.ConnectAsync(Cancel))
            await connection.ExecuteAsync("update mart.sales_month set milliunits = milliunits + 1 where doctor_key = 1");
        await using var host = new DashboardHost(database);
        using var form = new PageForm(host);

        using var answer = await form.PostAsync("/data?lang=en", "/data/checks");
        var html = await PageForm.UntilAsync(host, "/data?lang=en", text => !text.Contains("Checking:", StringComparison.Ordinal));

        Assert.Contains("1 checks fail", html, StringComparison.Ordinal);
        Assert.Contains("figures may be wrong", html, StringComparison.Ordinal);
        Assert.Matches("milliunits? ?[^<]*4001", html);
    }

    [Fact]
    public async Task Empty_warehouse_explains_itself_in_every_part()
    {
        await using var host = new DashboardHost(await warehouse.CreateDatabaseAsync(Cancel));
        using var client = host.Client();

        var html = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/data?lang=en", UriKind.Relative), Cancel));

        Assert.Contains("Nothing is loaded yet", html, StringComparison.Ordinal);
        Assert.Contains("Not checked yet", html, StringComparison.Ordinal);
        Assert.Contains("not delivered", html, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_load_says_what_it_met_and_what_the_pages_show()
    {
        await using var database = await DirtyWarehouse.LoadedAsync(warehouse, Cancel);
        await using (var connection = await database.ConnectAsync(Cancel))
            await connection.ExecuteAsync("insert into ops.load (started_at, finished_at, state, folder, message, program_version) values (now(), now(), 'failed', '/srv/secret/monday', 'visits.csv line 9: a quote is never closed.', '1')");
        await using var host = new DashboardHost(database);
        using var client = host.Client();

        var html = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/data?lang=en", UriKind.Relative), Cancel));

        Assert.Contains("visits.csv line 9: a quote is never closed. Nothing of it was published; the pages still show version 1.", html, StringComparison.Ordinal);
        Assert.Contains("monday", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/srv/secret", html, StringComparison.Ordinal);
    }

    private async Task<string> GetAsync(string url)
    {
        using var client = dirty.Host.Client();
        return WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(url, UriKind.Relative), Cancel));
    }

    // The reason cell is the only one of its name on the page.
    private static int Listed(string html) => ReasonCell().Count(html);

    [GeneratedRegex("data-label=\"Reason\"")]
    private static partial Regex ReasonCell();
}
