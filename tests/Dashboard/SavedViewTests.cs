using System.Net;
using System.Text.RegularExpressions;
using Warehouse;

namespace Tests;

/// <summary>Views saved by somebody without script: saved, opened, renamed, deleted, taken back, each person's own.</summary>
public sealed partial class SavedViewTests(WarehouseFixture fixture)
{
    private const string View = "/concentration?region=North";
    private const string Page = "/views?lang=en&view=%2Fconcentration%3Fregion%3DNorth%26lang%3Den";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task View_is_saved_opened_renamed_deleted_and_taken_back()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        await warehouse.LoadAsync(delivery, "0");
        await using var host = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString));
        using var person = new PageForm(host);
        using var client = host.Client();
        async Task<string> GetAsync(string url) => WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(url, UriKind.Relative), Cancel));

        // The filter bar leads here from any page, without script too.
        Assert.Contains("href=\"/views?lang=en&view=%2Fconcentration\"", await GetAsync("/concentration?lang=en"), StringComparison.Ordinal);
        Assert.Contains("No saved view yet", await GetAsync(Page), StringComparison.Ordinal);
        Assert.Contains("还没有已存视图", await GetAsync("/views"), StringComparison.Ordinal);

        using var saved = await person.PostAsync(Page, "/views/save?lang=en", ("name", " North & <b>East</b> "), ("view", View + "&lang=en"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var list = await GetAsync(saved.Headers.Location!.ToString());
        // In the language of whoever opens it; the name is text, not markup.
        Assert.Contains("<a href=\"/concentration?lang=en&region=North\">North & <b>East</b></a>", list, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/concentration?region=North\">", await GetAsync("/views"), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;East", await client.GetStringAsync(new Uri("/views", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("North & <b>East</b>", await GetAsync("/views?handler=menu&view=%2Fgrid"), StringComparison.Ordinal);

        var id = Id().Match(list).Groups[1].Value;
        using var renamed = await person.PostAsync(Page, "/views/rename?lang=en", ("id", id), ("name", "North"));
        using var other = await person.PostAsync(Page, "/views/save?lang=en", ("name", "Grid"), ("view", "/grid?period=all"));
        using var taken = await person.PostAsync(Page, "/views/rename?lang=en", ("id", id), ("name", "Grid"));
        Assert.Contains("another view has this name", await GetAsync(taken.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Equal(["Grid /grid?period=all", "North /concentration?region=North"], await SavedAsync(warehouse));

        using var deleted = await person.PostAsync(Page, "/views/delete?lang=en", ("id", id));
        Assert.Contains("“North” was deleted.", await GetAsync(deleted.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Equal(["Grid /grid?period=all"], await SavedAsync(warehouse));
        using var restored = await person.PostAsync(Page, "/views/restore?lang=en", ("id", id));
        Assert.Equal(["Grid /grid?period=all", "North /concentration?region=North"], await SavedAsync(warehouse));

        // Somebody else has views of his own, and cannot touch these.
        await using var others = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString), configure: Viewer.SignIn);
        using var stranger = new PageForm(others);
        using var touched = await stranger.PostAsync(Page, "/views/delete?lang=en", ("id", id));
        Assert.Contains("No saved view yet", stranger.Page, StringComparison.Ordinal);
        Assert.Equal(2, (await SavedAsync(warehouse)).Count);
    }

    [Fact]
    public async Task Foreign_addresses_nameless_views_and_forms_without_a_token_are_refused()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery();
        await warehouse.LoadAsync(delivery, "0");
        await using var host = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString));
        using var person = new PageForm(host);
        using var client = host.Client();

        foreach (var (name, view) in new[] { ("a", "https://elsewhere.example/"), ("a", "//elsewhere.example"), ("a", "/\\elsewhere.example"), ("a", ""), ("  ", "/grid"), (new string('x', 81), "/grid") })
        {
            using var refused = await person.PostAsync(Page, "/views/save", ("name", name), ("view", view));
            Assert.True(refused.StatusCode == HttpStatusCode.BadRequest, $"'{name}' {view}: {refused.StatusCode}");
        }
        using var tokenless = await client.PostAsync(new Uri("/views/save", UriKind.Relative), new FormUrlEncodedContent([new("name", "a"), new("view", "/grid")]), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, tokenless.StatusCode);
        Assert.Empty(await SavedAsync(warehouse));
    }

    private static Task<IReadOnlyList<string>> SavedAsync(LoadedWarehouse warehouse) =>
        warehouse.LinesAsync("select name || ' ' || url from ops.saved_view where deleted_at is null order by name");

    [GeneratedRegex("name=\"id\" value=\"(\\d+)\"")]
    private static partial Regex Id();
}
