using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Analytics;
using Warehouse;

namespace Tests;

/// <summary>The checkup of a small company: the page's file beside what the command prints.</summary>
public sealed class CheckupPageTests(WarehouseFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_and_command_say_the_same_figures_and_a_row_narrows_the_page()
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

        var printed = JsonDocument.Parse(await RunAsync(warehouse.Database, "checkup", "--region", "South", "--json")).RootElement;
        foreach (var answer in printed.GetProperty("answers").EnumerateArray())
        {
            var name = $"checkup-{answer.GetProperty("question").GetString()!.ToLowerInvariant()}";
            var rows = (await GetAsync($"/export/{name}.csv?lang=en&region=South")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
            Assert.Equal(answer.GetProperty("figures").EnumerateArray().Select(figure => ValueOf(figure.GetProperty("value"))), rows.Select(row => row.Split(',')[1]));
        }
        var page = await GetAsync("/checkup?lang=en&by=rep");

        // Two visits to two doctors of three: Wang's two are all to D1.
        Assert.Contains("Wang R1", page, StringComparison.Ordinal);
        Assert.Contains("Did I choose the right customers?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Wang R1", await GetAsync("/checkup?lang=en&by=rep&region=South"), StringComparison.Ordinal);
    }

    private static string ValueOf(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : value.GetDouble().ToString("R", CultureInfo.InvariantCulture);

    private static async Task<string> RunAsync(Database database, params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Program("analytics"), arguments) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Warehouse"] = database.ConnectionString;
        using var program = Process.Start(start)!;
        var output = await program.StandardOutput.ReadToEndAsync(Cancel);
        await program.WaitForExitAsync(Cancel);
        Assert.Equal(0, program.ExitCode);
        return output;
    }
}
