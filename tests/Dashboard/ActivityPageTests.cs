using System.Net;
using System.Text.Json;
using Analytics;
using Warehouse;

namespace Tests;

/// <summary>The activity page of a small company with reps, and its twin on the command line.</summary>
public sealed class ActivityPageTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_and_report_say_the_same_figures_and_a_row_narrows_the_page()
    {
        using var delivery = new Delivery()
            .With("territories.csv", "territory_id,territory_name,district,region", "T1,One,,North", "T2,Two,,South")
            .With("reps.csv", "rep_id,rep_name,territory_id", "R1,Wang,T1", "R2,Li,T2")
            .With("doctors.csv", "doctor_id,doctor_name,territory_id", "D1,Wang,T1", "D2,Li,T2", "D3,Zhao,T2")
            .With("visits.csv", "visit_id,visited_at,doctor_id,rep_id", "V1,2025-10-08,D1,R1", "V2,2025-10-31,D2,R2", "V3,2025-10-09,D1,R1")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-31,D1,P1,4", "S2,2025-10-09,D2,P1,2", "S3,2025-10-09,D3,P1,1");
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(delivery, "0");
        await ScoreStore.ScoreAsync(warehouse.Database, Settings.Default, null, force: false, TimeProvider.System, null, Cancel);
        await using var host = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString));
        using var client = host.Client();
        async Task<string> GetAsync(string url) => WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(url, UriKind.Relative), Cancel));

        var all = await GetAsync("/activity?lang=en&by=rep&period=all");
        var south = await GetAsync("/activity?lang=en&by=rep&region=South&period=all");
        var csv = await GetAsync("/export/activity-by.csv?lang=en&by=rep&period=all");
        var report = await ReportAsync(warehouse.Database);

        // 23 workdays from Monday to Friday in 2025-10: two visits of R1, one of R2; two of three doctors seen.
        Assert.Equal(2 / 23.0, report.GetProperty("groups").EnumerateArray().Single(g => g.GetProperty("value").GetString() == "R1").GetProperty("kpis")[1].GetProperty("value").GetDouble(), 12);
        Assert.Contains("66.7%", all, StringComparison.Ordinal);
        Assert.Contains("Wang R1", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Wang R1", south, StringComparison.Ordinal);
        Assert.Contains("Li R2", south, StringComparison.Ordinal);
        Assert.Contains("R1,0.08695652173913043,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", all, StringComparison.Ordinal);
    }

    // What `analytics kpi --json` prints.
    private static async Task<JsonElement> ReportAsync(Database database)
    {
        var panel = await PanelLoader.LoadAsync(database, Cancel);
        var slice = new Slice(new(Month.Of(2025, 10), Month.Of(2025, 10)));
        var input = await ActivityReader.ReadAsync(database, panel, slice, Scope.Everything, Cancel);
        return JsonDocument.Parse(Json.Of(Activity.Of(panel, slice, Scope.Everything, Settings.Default, input))).RootElement;
    }
}
