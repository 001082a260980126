using System.Net;
using Analytics;
using Warehouse;

namespace Tests;

/// <summary>The diagnosis of territories as pages, files and in the warehouse's own words.</summary>
public sealed class TerritoryPageTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // T1 falls from 400 to 100 a doctor between two Octobers, T2 to T4 stand still; a price cut hits T1; the market falls by half there.
    [Fact]
    public async Task Territory_that_falls_is_found_with_its_event_and_leads_to_its_page()
    {
        using var delivery = new Delivery()
            .With("territories.csv", "territory_id,territory_name,district,region", "T1,One,,North", "T2,Two,,South", "T3,Three,,South", "T4,Four,,South")
            .With("reps.csv", "rep_id,rep_name,territory_id", "R1,Wang,T1", "R2,Li,T2")
            .With("doctors.csv", ["doctor_id,doctor_name,territory_id", .. Enumerable.Range(1, 12).Select(i => $"D{i},Doctor {i},T{(i - 1) / 3 + 1}")])
            .With("visits.csv", ["visit_id,visited_at,doctor_id,rep_id", "V1,2024-10-08,D1,R1", "V2,2025-10-31,D2,R1", .. Enumerable.Range(1, 12).SelectMany(i => Enumerable.Range(1, i).Select(n => $"W{i}-{n},2025-10-09,D{i},R2"))])
            .With("sales.csv", ["sale_id,sold_on,doctor_id,product_id,units", .. Enumerable.Range(1, 12).SelectMany(i => new[] { $"A{i},2024-10-31,D{i},P1,{400 + i * i}", $"B{i},2025-10-31,D{i},P1,{(i < 4 ? 100 : 400) + i * i}" })])
            .With("events.csv", "event_id,event_date,kind,description,territory_id", "E1,2025-09-01,price,price cut,T1")
            .With("market_sales.csv", ["month,product_id,territory_id,units", .. Enumerable.Range(1, 4).SelectMany(t => new[] { $"2024-10,P1,T{t},1000", $"2025-10,P1,T{t},{(t == 1 ? 500 : 1000)}" })]);
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(delivery, "0");
        await ScoreStore.ScoreAsync(warehouse.Database, Settings.Default with { MostClusters = 2 }, null, force: false, TimeProvider.System, null, Cancel);
        await using var host = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString));
        using var client = host.Client();
        async Task<string> GetAsync(string url) => WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(url, UriKind.Relative), Cancel));

        var report = await ReportAsync(warehouse.Database, Scope.Everything);
        var list = await GetAsync("/territories?lang=en&period=custom&from=2025-10&to=2025-10");
        var one = await GetAsync("/territories/T1?lang=en&period=custom&from=2025-10&to=2025-10");
        var csv = await GetAsync("/export/territories.csv?lang=en&period=custom&from=2025-10&to=2025-10");
        using var nowhere = await client.GetAsync(new Uri("/territories/T9", UriKind.Relative), Cancel);

        // 314 against 1,214 units; the market 3,500 against 4,000.
        var worst = report.Rows[0];
        Assert.Equal(("T1", "market", Math.Round(100 * 314.0 / 1214 / 0.875, 10)), (worst.Id, report.Benchmark, Math.Round(worst.RawIndex!.Value, 10)));
        Assert.Equal(1.0, worst.Causes.Single(c => c.Code == "market").Score);
        Assert.Equal("price cut on 2025-09-01", NoteText.Of(worst.Causes.Single(c => c.Code == "event").Evidence));
        Assert.Equal(worst.RawIndex.Value, worst.AsItWasIndex!.Value, 10);
        Assert.Equal(["T2", "T3"], (await ReportAsync(warehouse.Database, Scope.OfTerritories("T2", "T3"))).Rows.Select(r => r.Id).Order());
        Assert.Contains("href=\"/territories/T1?", list, StringComparison.Ordinal);
        Assert.Contains("price cut on 2025-09-01", one, StringComparison.Ordinal);
        Assert.Contains("Doctor 1", one, StringComparison.Ordinal);
        Assert.Contains(worst.Index!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        Assert.DoesNotContain("⟦", list + one, StringComparison.Ordinal);
    }

    // What `analytics territories --json` prints.
    private static async Task<TerritoriesReport> ReportAsync(Database database, Scope scope)
    {
        var panel = await PanelLoader.LoadAsync(database, Cancel);
        var slice = new Slice(new(Month.Of(2025, 10), Month.Of(2025, 10)));
        return Territories.Of(panel, slice, scope, Settings.Default, await TerritoryReader.ReadAsync(database, panel, slice, scope, Cancel));
    }
}
