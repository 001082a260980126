using System.Diagnostics;
using System.Net;
using Dashboard;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace Tests;

/// <summary>Who sees what, and when the program does not start.</summary>
[Collection(OneDashboard.Name)]
public sealed class AccessTests(DashboardFixture dashboard, WarehouseFixture warehouse)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/doctors")]
    [InlineData("/doctors/D0001")]
    [InlineData("/data")]
    [InlineData("/export/doctors.csv")]
    [InlineData("/export/lorenz.png")]
    [InlineData("/export/doctors.xlsx")]
    [InlineData("/export/doctors.pdf")]
    [InlineData("/doctors.pdf")]
    [InlineData("/checkup")]
    public async Task Foreign_name_for_this_machine_is_nobody_and_sees_nothing(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative)) { Headers = { Host = "dashboard.example" } };
        using var response = await dashboard.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.DoesNotContain("Physician", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_open_to_the_network_signs_nobody_in()
    {
        await using var database = await warehouse.CreateDatabaseAsync(Cancel);
        await using var host = new DashboardHost(database, options => options.ListenAnyIP(0));
        using var client = new HttpClient();

        using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{host.Address.Port}/glossary"), Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    [InlineData("change-me-change-me-change-me-change-me")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Production_wants_a_key_of_its_own(string? key)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => RequiredKeys.Require(With(key), In("Production")));

        Assert.Contains("Dashboard__Keys__SignIn", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_key_is_accepted_and_Development_needs_none()
    {
        RequiredKeys.Require(With("q0Vb1mXo8Rk3TzLwYc5NfHs7GdJpAe2U"), In("Production"));
        RequiredKeys.Require(With(null), In("Development"));
    }

    [Fact]
    public async Task Program_in_Production_without_keys_exits_with_2_and_says_why()
    {
        var (code, error) = await RefusedAsync(new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

        Assert.Equal(2, code);
        Assert.Contains("Dashboard:Keys:SignIn is not set", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_with_settings_it_cannot_read_exits_with_2_and_says_where()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("analytics.json", """{ "topShar": 0.2 }""");

        var (code, error) = await RefusedAsync(new() { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ANALYTICS_SETTINGS"] = file });

        Assert.Equal(2, code);
        Assert.StartsWith($"{file} line 1:", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> RefusedAsync(Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Repository.Program("dashboard")) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var program = Process.Start(start)!;
        var error = await program.StandardError.ReadToEndAsync(Cancel);
        await program.WaitForExitAsync(Cancel);
        return (program.ExitCode, error);
    }

    private static IConfiguration With(string? key) => new ConfigurationBuilder().AddInMemoryCollection([new(RequiredKeys.SignIn, key)]).Build();

    private static HostingEnvironment In(string environment) => new HostingEnvironment { EnvironmentName = environment };
}
