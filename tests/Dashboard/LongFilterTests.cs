using Microsoft.Playwright;

namespace Tests;

/// <summary>A filter with too many values for every page to carry: 101 hospitals, of one doctor each.</summary>
public sealed class LongFilterTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_links_to_the_list_of_values_which_links_back_with_one_chosen()
    {
        await using var warehouse = await LoadedAsync();
        await using var host = new DashboardHost(warehouse.Database);
        using var client = host.Client();

        var page = await client.GetStringAsync(new Uri("/concentration?lang=en", UriKind.Relative), Cancel);
        var list = await client.GetStringAsync(new Uri("/values?lang=en&of=hospital&view=%2Fconcentration", UriKind.Relative), Cancel);
        var found = await client.GetStringAsync(new Uri("/values?lang=en&of=hospital&q=099&view=%2Fconcentration", UriKind.Relative), Cancel);
        var chosen = await client.GetStringAsync(new Uri("/concentration?lang=en&hospital=Hospital%20099", UriKind.Relative), Cancel);

        Assert.Contains("Choose from 101", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hospital 099", page, StringComparison.Ordinal);
        Assert.Equal(101, Links(list));
        Assert.Equal(1, Links(found));
        Assert.Contains("href=\"/concentration?hospital=Hospital%20099&amp;lang=en\"", found, StringComparison.Ordinal);
        Assert.Contains("Hospital Hospital 099 <b", chosen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_filter_is_not_found()
    {
        await using var warehouse = await LoadedAsync();
        await using var host = new DashboardHost(warehouse.Database);
        using var client = host.Client();

        using var answer = await client.GetAsync(new Uri("/values?of=shoe_size&view=%2F", UriKind.Relative), Cancel);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Opened_filter_lists_its_values_and_narrows_them_while_typing()
    {
        await using var warehouse = await LoadedAsync();
        await using var host = new DashboardHost(warehouse.Database);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = DashboardFixture.BrowserArguments });
        await using var visit = await Visit.StartAsync(browser, host.Address);
        await visit.Page.GotoAsync("/concentration?lang=en");

        await visit.Page.Locator("#filter-hospital > summary").ClickAsync();
        await visit.Page.Locator("#filter-hospital input[type=search]").FillAsync("099");
        await Assertions.Expect(visit.Page.Locator("#filter-hospital .values a")).ToHaveCountAsync(1);
        await visit.Page.Locator("#filter-hospital .values a").ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".chip")).ToContainTextAsync("Hospital 099");
        Assert.Equal(host.Address + "concentration?hospital=Hospital%20099&lang=en", await visit.Page.EvaluateAsync<string>("location.href"));
        visit.MustBeQuiet();
    }

    private static int Links(string page) => page.Split("href=\"/concentration?hospital=").Length - 1;

    private async Task<LoadedWarehouse> LoadedAsync()
    {
        var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("hospitals.csv", ["hospital_id,hospital_name", .. Enumerable.Range(0, 101).Select(i => $"H{i:D3},Hospital {i:D3}")])
            .With("doctors.csv", ["doctor_id,doctor_name,hospital_id", .. Enumerable.Range(0, 101).Select(i => $"D{i:D3},Doctor {i:D3},H{i:D3}")])
            .With("products.csv", "product_id,product_name", "P1,One")
            .With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-31,D000")
            .With("sales.csv", ["sale_id,sold_on,doctor_id,product_id,units", .. Enumerable.Range(0, 101).Select(i => $"S{i:D3},2025-10-31,D{i:D3},P1,4")]);
        await warehouse.LoadAsync(delivery, "0");
        return warehouse;
    }
}
