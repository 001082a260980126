namespace Tests;

/// <summary>Publications while pages are read: every request is answered from one version, and none notices.</summary>
public sealed class SwapTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_while_loads_are_published_are_answered_each_from_one_version()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery();
        await warehouse.LoadAsync(first, "0");
        await using var host = new DashboardHost(warehouse.Database);
        using var client = host.Client();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var seen = new List<string>();
        var reading = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                seen.Add(await AskAsync(client, $"/export/deciles.csv?lang=en&period=custom&from=2025-10&to=2025-1{i % 2}"));
        }, Cancel);

        for (var load = 1; load <= 4; load++)
        {
            // Ten units more of D1's with every load: 4 units in October at first.
            using var more = Delivery.Empty().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", $"X{load},2025-10-0{load},D1,P1,10");
            await warehouse.LoadAsync(more, "0");
            await UntilAsync(async () => (await AskAsync(client, "/healthz")).Contains($"\"dataVersion\":{load + 1}", StringComparison.Ordinal));
        }
        await stop.CancelAsync();
        await reading;

        Assert.True(seen.Count > 4, $"only {seen.Count} requests");
        Assert.All(seen, answer => Assert.StartsWith("200", answer, StringComparison.Ordinal));
    }

    private static async Task<string> AskAsync(HttpClient client, string url)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), Cancel);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(Cancel)}";
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await holds())
            await Task.Delay(50, limit.Token);
    }
}
