using System.Net;
using Warehouse;

namespace Tests;

/// <summary>Pages before there is anything to show.</summary>
public sealed class StartTests(WarehouseFixture warehouse)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Empty_warehouse_explains_the_one_command()
    {
        await using var host = new DashboardHost(await warehouse.CreateDatabaseAsync(Cancel));

        var (status, html) = await GetAsync(host, "/concentration?lang=en");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("dotnet run --project etl -- load etl/samples/detailing", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warehouse_without_schema_says_what_to_run()
    {
        await using var host = new DashboardHost(await warehouse.CreateEmptyDatabaseAsync(Cancel));

        var (status, html) = await GetAsync(host, "/?lang=en");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("The warehouse cannot be read", html, StringComparison.Ordinal);
        Assert.Contains("etl", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreachable_warehouse_is_a_page_not_a_crash()
    {
        await using var host = new DashboardHost(_ => throw new WarehouseException("The warehouse at nowhere:5432 cannot be reached."));

        var (status, html) = await GetAsync(host, "/grid");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("nowhere:5432", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_being_read_after_a_start_is_said_and_asked_for_again()
    {
        var (database, isReached) = (await warehouse.CreateDatabaseAsync(Cancel), new TaskCompletionSource());
        await using var host = new DashboardHost(async _ =>
        {
            await isReached.Task;
            return database;
        });
        using var client = host.Client();

        var health = await GetAsync(host, "/healthz");
        var (_, askedFor) = await GetAsync(host, "/start?lang=en");
        using var waiting = await client.GetAsync(new Uri("/concentration?lang=en", UriKind.Relative), Cancel);
        var said = WebUtility.HtmlDecode(await waiting.Content.ReadAsStringAsync(Cancel));
        isReached.SetResult();
        var (_, read) = await GetAsync(host, "/concentration?lang=en");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "{\"status\":\"reading\"}"), health);
        // An error, so that a page swapped in by script is loaded whole, and asks again by itself.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, waiting.StatusCode);
        Assert.Equal("5", Assert.Single(waiting.Headers.GetValues("Refresh")));
        Assert.All([said, askedFor], html => Assert.Contains("The data is being read", html, StringComparison.Ordinal));
        Assert.Contains("href=\"/concentration?lang=en\"", said, StringComparison.Ordinal);
        // Now that it is: nothing was loaded yet.
        Assert.Contains("There is no data yet", read, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "{\"status\":\"empty\"}"), await GetAsync(host, "/healthz"));
    }

    private static async Task<(HttpStatusCode, string)> GetAsync(DashboardHost host, string url)
    {
        using var client = host.Client();
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), Cancel);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel)));
    }
}
