using System.Text.Json;
using Etl;
using Warehouse;

namespace Benchmarks;

/// <summary>A simulated company loaded and scored by the built programs, each on a private server of its own that ends with it.</summary>
internal sealed class ScoredCompany : IAsyncDisposable
{
    private const int Months = 24;

    private readonly string _place = Directory.CreateTempSubdirectory("scored-").FullName;
    private readonly LocalPostgres _server;
    private readonly Dictionary<string, string> _environment = [];

    private ScoredCompany()
    {
        File.SetUnixFileMode(_place, (UnixFileMode)0b111_101_101);
        _server = new(new ServerHome(Directory.CreateDirectory(Path.Combine(_place, "home")).FullName));
    }

    /// <summary>What <c>analytics score --json</c> printed.</summary>
    public JsonElement Summary { get; private set; }

    public Measured Score { get; private set; } = null!;

    public static async Task<ScoredCompany> OfAsync(int doctors, int seed, World world)
    {
        var company = new ScoredCompany();
        _ = Generator.Run(company.Folder, new GenerateOptions(doctors, Months, seed, world, 0, new DateOnly(2024, 1, 1)), _ => { }, CancellationToken.None);
        company._environment["ANALYTICS_WAREHOUSE"] = await company._server.StartAsync("company", CancellationToken.None);
        await Measured.RunAsync(Programs.Etl, company._environment, "load", company.Folder, "--json");
        company.Score = await company.AskAsync("score", "--json");
        company.Summary = JsonDocument.Parse(company.Score.Output).RootElement;
        return company;
    }

    public string Folder => Path.Combine(_place, "company");

    public Task<Measured> AskAsync(params string[] arguments) => Measured.RunAsync(Programs.Analytics, _environment, arguments);

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(CancellationToken.None);
        Directory.Delete(_place, recursive: true);
    }
}
