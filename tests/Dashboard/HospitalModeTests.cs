using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard;
using Etl;
using Npgsql;
using Warehouse;

namespace Tests;

/// <summary>Pages whose accounts are hospitals: where sales arrive by hospital alone, and where a reader asks for them.</summary>
public sealed class HospitalModeTests(WarehouseFixture fixture)
{
    private static readonly string[] Pages =
        ["/", "/concentration", "/roi", "/grid", "/grid?box=A1", "/territories", "/territories/T0001", "/explore", "/activity", "/checkup", "/moves", "/plan", "/coaching", "/doctors", "/hospitals", "/hospitals/H00001", "/data", "/data?figure=grid", "/glossary"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Company_with_sales_by_hospital_alone_opens_on_hospitals_and_says_what_the_commands_say()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await LoadCompanyAsync(warehouse);
        await using var host = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString));
        using var client = host.Client();

        foreach (var page in Pages)
        {
            var (zh, en) = (await GetAsync(client, page), await GetAsync(client, page + (page.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en"));
            Assert.DoesNotContain("⟦", zh + en, StringComparison.Ordinal);
            // Hospitals do not prescribe; nobody can switch to doctors of whom no sale is known.
            Assert.DoesNotContain("处方", zh[zh.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
            Assert.DoesNotContain("prescri", en, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("level=doctor", zh + en, StringComparison.Ordinal);
        }
        Assert.Contains("20% 的医院贡献", await GetAsync(client, "/concentration"), StringComparison.Ordinal);
        Assert.Contains("hospital_sales", await GetAsync(client, "/plan"), StringComparison.Ordinal);
        using var nobody = await client.GetAsync(new Uri("/export/coaching-joint.csv", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);

        await MustSayAsync(client, warehouse, "concentration", "deciles", 2, found => found.GetProperty("deciles"), row => row.GetProperty("shareOfSales"));
        await MustSayAsync(client, warehouse, "boxes", "grid", 1, found => found.GetProperty("cells"), row => row.GetProperty("accounts"));
        await MustSayAsync(client, warehouse, "kpi", "kpis", 1, found => found.GetProperty("kpis"), row => row.GetProperty("value"));
        await MustSayAsync(client, warehouse, "territories", "territories", 2, found => found.GetProperty("rows"), row => row.GetProperty("index"));
        await MustSayAsync(client, warehouse, "explore", "explore", 1, found => found.GetProperty("rowTotals"), row => row, "--by", "region");
        await MustSayAsync(client, warehouse, "moves", "moves", 7, found => found.GetProperty("moves"), row => row.GetProperty("visitsNow"));
        await MustSayAsync(client, warehouse, "checkup", "checkup-resources", 1, found => found.GetProperty("answers")[5].GetProperty("figures"), row => row.GetProperty("value"));
    }

    [Fact]
    public async Task Reader_switches_between_doctors_and_hospitals_and_a_load_reaches_both()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("hospitals.csv", "hospital_id,hospital_name", "H1,First", "H2,Second")
            .With("doctors.csv", "doctor_id,doctor_name,hospital_id", "D1,Wang,H1", "D2,Li,H1", "D3,Zhao,H2");
        await warehouse.LoadAsync(delivery, "0");
        await using var host = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString));
        using var client = host.Client();

        var doctors = await GetAsync(client, "/concentration?lang=en");
        var hospitals = await GetAsync(client, "/concentration?lang=en&level=hospital");
        var list = await GetAsync(client, "/hospitals?lang=en");

        Assert.Contains("href=\"/concentration?lang=en&level=hospital\"", doctors, StringComparison.Ordinal);
        Assert.Contains("20 % of doctors", doctors, StringComparison.Ordinal);
        Assert.Contains("20 % of hospitals", hospitals, StringComparison.Ordinal);
        Assert.Contains("href=\"/hospitals?lang=en&level=hospital\"", hospitals, StringComparison.Ordinal);
        Assert.Contains("href=\"/concentration?lang=en\"", hospitals, StringComparison.Ordinal);
        // What the address of hospitals leads to is of hospitals, too.
        Assert.Contains("href=\"/hospitals/H1?lang=en&level=hospital\"", list, StringComparison.Ordinal);
        Assert.Contains("href=\"/doctors?lang=en\"", list, StringComparison.Ordinal);

        using var more = Delivery.Empty().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S9,2025-10-02,D3,P1,90");
        await warehouse.LoadAsync(more, "0");
        await UntilAsync(async () => Regex.IsMatch(await GetAsync(client, "/export/doctors.csv?lang=en&level=hospital&period=all"), "Second,H2,.*,90,"));
    }

    [Fact]
    public async Task Reader_of_hospitals_that_are_still_being_read_is_told_and_asked_back()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("hospitals.csv", "hospital_id,hospital_name", "H1,First")
            .With("doctors.csv", "doctor_id,doctor_name,hospital_id", "D1,Wang,H1", "D2,Li,H1", "D3,Zhao,H1");
        await warehouse.LoadAsync(delivery, "0");
        await using var host = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString));
        using var client = host.Client();
        _ = await GetAsync(client, "/concentration?lang=en");
        await using var slow = new NpgsqlConnection(warehouse.Database.ConnectionString);
        await slow.OpenAsync(Cancel);
        await using var held = await slow.BeginTransactionAsync(Cancel);
        await using (var hold = new NpgsqlCommand("lock table raw.hospital in access exclusive mode", slow, held))
            await hold.ExecuteNonQueryAsync(Cancel);

        using var waiting = await client.GetAsync(new Uri("/concentration?lang=en&level=hospital", UriKind.Relative), Cancel);
        var said = await waiting.Content.ReadAsStringAsync(Cancel);
        await held.RollbackAsync(Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, waiting.StatusCode);
        Assert.Equal("5", Assert.Single(waiting.Headers.GetValues("Refresh")));
        Assert.Contains("The hospitals are being read", said, StringComparison.Ordinal);
        Assert.Contains("href=\"/concentration?lang=en&amp;level=hospital\"", said, StringComparison.Ordinal);
        await UntilAsync(async () => (await GetAsync(client, "/concentration?lang=en&level=hospital")).Contains("20 % of hospitals", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_sentence_of_hospitals_stands_for_one_in_both_languages()
    {
        foreach (var language in Language.All)
        {
            var (doctors, hospitals) = (Words.In(language), Words.In(language, Analytics.Level.Hospital));
            Assert.Equal(doctors.Keys.Order(StringComparer.Ordinal), hospitals.Keys.Order(StringComparer.Ordinal));
            Assert.All(doctors.Keys, key => Assert.Equal(Values(doctors[key]), Values(hospitals[key])));
        }
        Assert.Equal(KeysOf("en"), KeysOf("zh-CN"));
    }

    private static string[] Values(string text) => [.. Regex.Matches(text, @"\{\w+(:\w+)?\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> KeysOf(string tag) =>
        JsonDocument.Parse(Repository.Read($"dashboard/Words/{tag}.hospital.json")).RootElement.EnumerateObject().Select(text => text.Name).Order(StringComparer.Ordinal);

    private static async Task LoadCompanyAsync(LoadedWarehouse warehouse)
    {
        using var folder = new TemporaryFolder();
        Generator.Run(folder.Path, new GenerateOptions(Doctors: 150, Months: 15, Seed: 11, World.Effect, DirtyShare: 0, new DateOnly(2024, 8, 1)) { HospitalMode = true }, _ => { }, Cancel);
        await warehouse.LoadAsync(folder.Path, "1%");
    }

    // A column of a figure's file beside the values of the command's finding, to the last digit.
    private static async Task MustSayAsync(
        HttpClient client, LoadedWarehouse warehouse, string command, string figure, int column, Func<JsonElement, JsonElement> rows, Func<JsonElement, JsonElement> value, params string[] more)
    {
        var found = JsonDocument.Parse(await RunAsync(warehouse.Database, [command, "--level", "hospital", "--json", .. more])).RootElement;
        var expected = rows(found).EnumerateArray().Select(row => Written(value(row))).ToArray();
        var lines = (await GetAsync(client, $"/export/{figure}.csv?lang=en")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, lines.Take(expected.Length).Select(line => line.Split(',')[column]));
    }

    private static string Written(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : value.GetDouble().ToString("R", CultureInfo.InvariantCulture);

    private static async Task<string> GetAsync(HttpClient client, string url)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), Cancel);
        var text = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{url}: {response.StatusCode} {text}");
        return text;
    }

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

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await holds())
            await Task.Delay(100, limit.Token);
    }
}
