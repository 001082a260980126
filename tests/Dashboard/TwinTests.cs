using System.Diagnostics;
using System.Text.RegularExpressions;
using Analytics;
using Dashboard;

namespace Tests;

/// <summary>Figures of the pages and their twins on the command line: the same numbers, to the last digit.</summary>
[Collection(OneCompany.Name)]
public sealed partial class TwinTests(CompanyFixture company)
{
    // Figures by the command that prints them; a name may stand for one figure a dimension.
    private static readonly (string Figure, string Command, string Page)[] Twins =
    [
        (GridFigure.Name, "boxes", ""), (BoxMovesFigure.Name, "boxes", ""), (BoxFlowsFigure.Name, "boxes", ""), (NetUpgradeFigure.Name, "boxes", ""),
        (BoxTimeFigure.Name, "boxes", ""), (CrosstabFigure.Clusters, "boxes", ""), (CrosstabFigure.Registered, "boxes", ""),
        (DecileFigure.Name, "concentration", ""), (MisallocationFigure.Over, "concentration", ""), (MisallocationFigure.Under, "concentration", ""),
        ("by-region", "concentration", ""), ("by-specialty", "concentration", ""),
        (TrendFigure.Sales, "overview", ""), (TrendFigure.Visits, "overview", ""),
        (DoctorTimelineFigure.Name, "doctor D0000002", "doctor=D0000002"), (DoctorPathFigure.Name, "doctor D0000002", "doctor=D0000002"), (PeersFigure.Name, "doctor D0000002", "doctor=D0000002"),
    ];

    // Tiers stand where the grid cannot; the curve is drawn through twenty points, and printed with all of its points.
    private static readonly string[] WithoutTwin = [TiersFigure.Name, LorenzFigure.Name, DoctorsFigure.Name];

    private static readonly string[] Pages = ["overview", "concentration", "grid", "doctors"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_figure_of_these_pages_has_a_twin_or_is_known_to_have_none() =>
        Assert.Equal(
            FigureCatalogue.Names.Where(name => Pages.Contains(FigureSources.PageOf(name))).Order(StringComparer.Ordinal),
            Twins.Select(twin => twin.Figure).Where(name => !name.StartsWith(DimensionFigure.Prefix, StringComparison.Ordinal)).Concat(WithoutTwin).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Command_prints_the_numbers_of_the_page_to_the_last_digit()
    {
        using var folder = new TemporaryFolder();
        var settings = Path.Combine(folder.Path, "analytics.json");
        await File.WriteAllTextAsync(settings, Json.Of(CompanyFixture.Settings), Cancel);
        foreach (var (figure, command, page) in Twins)
        {
            var file = Path.Combine(folder.Path, figure + ".csv");
            await RunAsync(settings, [.. command.Split(' '), "--table", figure, "--csv", file]);

            var (printed, exported) = (Numbers(await File.ReadAllTextAsync(file, Cancel)), Numbers(await company.GetAsync($"/export/{figure}.csv?lang=en&{page}")));

            Assert.NotEmpty(exported);
            Assert.True(exported.SequenceEqual(printed), $"{figure}: {exported.Zip(printed).FirstOrDefault(pair => pair.First != pair.Second)} ({exported.Length} rows on the page, {printed.Length} printed)");
        }
    }

    // A row by its numbers: names are in the reader's language on a page, and ids on the command line.
    private static string[] Numbers(string csv) =>
        [.. csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => string.Join(' ', line.Split(',').Skip(1).Where(field => Number().IsMatch(field))))];

    private async Task RunAsync(string settings, string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Program("analytics"), arguments) { RedirectStandardError = true };
        start.Environment["ConnectionStrings__Warehouse"] = company.Database.ConnectionString;
        start.Environment["ANALYTICS_SETTINGS"] = settings;
        using var program = Process.Start(start)!;
        var error = await program.StandardError.ReadToEndAsync(Cancel);
        await program.WaitForExitAsync(Cancel);
        Assert.True(program.ExitCode == 0, $"{string.Join(' ', arguments)}: {error}");
    }

    [GeneratedRegex(@"^(-?\d+(\.\d+)?(E-?\d+)?)?$")]
    private static partial Regex Number();
}
