using Analytics;
using Dapper;
using Warehouse;

namespace Tests;

/// <summary>A load published in the middle of a page's reading: the page is of one load, and says which.</summary>
public sealed class OneLoadTests(WarehouseFixture fixture)
{
    private const string October = "lang=en&period=custom&from=2025-10&to=2025-10";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // The reading stops at the plans, behind a lock, after the reps' days were read and before the doctors' visits are.
    [Theory]
    [InlineData("/export/kpis.csv?" + October)]
    [InlineData("/export/activity-by.csv?by=rep&" + October)]
    [InlineData("/export/territories.csv?" + October)]
    [InlineData("/export/checkup-visits.csv?" + October)]
    public async Task Figures_read_while_a_load_is_published_are_of_one_load(string url)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company();
        await warehouse.LoadAsync(delivery, "0");
        await ScoreStore.ScoreAsync(warehouse.Database, Settings.Default with { MostClusters = 2 }, null, force: false, TimeProvider.System, null, Cancel);
        await using var host = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString));
        using var client = host.Client();
        await client.GetStringAsync(new Uri("/concentration", UriKind.Relative), Cancel);

        Task<string> reading;
        await using (var connection = await warehouse.Database.ConnectAsync(Cancel))
        {
            await using var holding = await connection.BeginTransactionAsync(Cancel);
            await connection.ExecuteAsync("lock table raw.plan in access exclusive mode", transaction: holding);
            reading = client.GetStringAsync(new Uri(url, UriKind.Relative), Cancel);
            await UntilAsync(async () => await warehouse.AskAsync<long>("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%raw.plan%' and datname = current_database()") > 0);
            using var more = Delivery.Empty()
                .With("visits.csv", ["visit_id,visited_at,doctor_id,rep_id", .. Enumerable.Range(1, 20).Select(i => $"M{i},2025-10-{i:D2},D{i % 12 + 1},R{i % 2 + 1}")])
                .With("sales.csv", ["sale_id,sold_on,doctor_id,product_id,units", .. Enumerable.Range(1, 12).Select(i => $"C{i},2025-10-30,D{i},P1,{i * 10}")]);
            await warehouse.LoadAsync(more, "0");
        }
        var answer = await reading;

        var quiet = await client.GetStringAsync(new Uri(url, UriKind.Relative), Cancel);
        Assert.Contains("\"dataVersion\":2", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Equal(quiet, answer);
    }

    [Fact]
    public async Task Input_of_another_load_than_the_panel_is_refused()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company();
        await warehouse.LoadAsync(delivery, "0");
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);
        using var more = Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id,rep_id", "M1,2025-10-02,D1,R1");
        await warehouse.LoadAsync(more, "0");

        var refusal = await Assert.ThrowsAsync<StalePanelException>(() =>
            ActivityReader.ReadAsync(warehouse.Database, panel, new Slice(new(Month.Of(2025, 10), Month.Of(2025, 10))), Scope.Everything, Cancel));

        Assert.StartsWith("The figures are of load 1, but the warehouse has published load 2 meanwhile", refusal.Message, StringComparison.Ordinal);
    }

    private static Delivery Company() => new Delivery()
        .With("territories.csv", "territory_id,territory_name,district,region", "T1,One,,North", "T2,Two,,South", "T3,Three,,South", "T4,Four,,South")
        .With("reps.csv", "rep_id,rep_name,territory_id", "R1,Wang,T1", "R2,Li,T2")
        .With("doctors.csv", ["doctor_id,doctor_name,territory_id", .. Enumerable.Range(1, 12).Select(i => $"D{i},Doctor {i},T{(i - 1) / 3 + 1}")])
        .With("visits.csv", ["visit_id,visited_at,doctor_id,rep_id", "V1,2024-10-08,D1,R1", "V2,2025-10-31,D2,R1", .. Enumerable.Range(1, 12).SelectMany(i => Enumerable.Range(1, i).Select(n => $"W{i}-{n},2025-10-09,D{i},R2"))])
        .With("sales.csv", ["sale_id,sold_on,doctor_id,product_id,units", .. Enumerable.Range(1, 12).SelectMany(i => new[] { $"A{i},2024-10-31,D{i},P1,{400 + i * i}", $"B{i},2025-10-31,D{i},P1,{300 + i * i}" })])
        .With("plans.csv", "plan_version,month,rep_id,doctor_id,planned_visits", "v1,2025-10,R1,D1,2", "v1,2025-10,R2,D4,3");

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await holds())
            await Task.Delay(50, limit.Token);
    }
}
