using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Analytics;
using Dashboard;
using Sylvan.Data.Csv;

namespace Tests;

/// <summary>Figures of the pages and their twins on the command line: the same numbers to the last digit, the same ids and boxes; names only are in the reader's language.</summary>
[Collection(OneCompany.Name)]
public sealed class TwinTests(CompanyFixture company)
{
    private const string Doctor = "doctor D0000002";
    private const string Territory = "territories --of T0001";
    private const string Potential = " potential_units potential_source potential_letter letter_probability share_of_potential review";
    private const string Plan = "plan --rep R0001";

    // A name that ends in a hyphen stands for one figure a value. Columns: the command's in the page's order, where they are not in it already; "-" is the page's alone.
    private static readonly Twin[] Twins =
    [
        .. Twin.Of("overview", TrendFigure.Sales, TrendFigure.Visits),
        .. Twin.Of("concentration", LorenzFigure.Name, DecileFigure.Name, DimensionFigure.Prefix),
        .. Twin.Of("concentration", MisallocationFigure.Over, MisallocationFigure.Under)
            .Select(twin => twin with { Columns = "doctor_name doctor_id specialty units visits visits_of_like_sales share_of_sales share_of_visits gap" + Potential }),
        .. Twin.Of("boxes", GridFigure.Name, TiersFigure.Name, BoxMovesFigure.Name, BoxFlowsFigure.Name, NetUpgradeFigure.Name, BoxTimeFigure.Name, CrosstabFigure.Clusters, CrosstabFigure.Registered),
        .. Twin.Of("roi", SlopesFigure.Name, CarryOverFigure.Name, RoiCurveFigure.Name, ResponseCurveFigure.Name, RoiBubbleFigure.Name, RoiTableFigure.Prefix).Select(twin => twin with { Page = "period=all" }),
        .. Twin.Of("kpi", KpiFigure.Name, KpiTrendFigure.Name, FrequencyFigure.Name, TimeFigure.Name, ActivityByFigure.Name),
        .. Twin.Of(Territory, TerritoryTrendFigure.Name).Select(twin => twin with { Page = "of=T0001" }),
        .. Twin.Of(Territory, TerritoryCausesFigure.Name).Select(twin => twin with { Page = "of=T0001", Columns = "cause score evidence -" }),
        .. Twin.Of(Territory, TerritoryAccountsFigure.Name).Select(twin => twin with { Page = "of=T0001", Columns = "doctor_name doctor_id box before now growth visits refusals" }),
        .. Twin.Of(Territory, TerritoriesFigure.Name, TerritoryIndexFigure.Name)
            .Select(twin => twin with { Columns = "territory_id verdict index index_low index_high probability_below_100 growth benchmark_growth cause evidence as_it_was_index accounts" }),
        .. Twin.Of("checkup", CheckupByFigure.Name, CheckupFigure.Prefix),
        .. Twin.Of("coaching", CoachingFigure.Joint, CoachingFigure.Speakers, CoachingFigure.Seats)
            .Select(twin => twin with { Columns = "doctor_name doctor_id kind box hospital territory_id rep_id units_a_month visits_a_month why" }),
        .. Twin.Of("explore", ExploreFigure.Name),
        .. Twin.Of("explore --measure visits --by box --and quarter", ExploreFigure.Name).Select(twin => twin with { Page = "measure=visits&rows=box&cols=quarter" }),
        .. Twin.Of("explore --measure sales --by box --and region --share row", ExploreFigure.Name).Select(twin => twin with { Page = "measure=sales&rows=box&cols=region&share=row" }),
        .. Twin.Of("doctors", DoctorsFigure.Name),
        .. Twin.Of(Doctor, DoctorTimelineFigure.Name, DoctorPathFigure.Name, PeersFigure.Name).Select(twin => twin with { Page = "doctor=D0000002" }),
        .. Twin.Of(Plan, PlanFigure.Name).Select(twin => twin with { Page = "rep=R0001", Columns = "doctor_name box visits_now visits_rulebook visits_planned - one_more_visit" }),
        .. Twin.Of(Plan + " --weeks", PlanWeeksFigure.Name).Select(twin => twin with { Page = "rep=R0001", Columns = "week_from doctor_name box visits appointment best_day" }),
        .. Twin.Of("moves", MovesFigure.Name)
            .Select(twin => twin with { Columns = "doctor_name product kind decision from_box to_box probability visits_now visits_advised headroom_units why counterfactual peers peers_median_units confidence valid_until" + Potential }),
        .. Twin.Of("moves", MovesCrmFigure.Name),
        .. Twin.Of("moves", MovesAcceptanceFigure.Name).Select(twin => twin with { Columns = "decision develop release regrade moves share" }),
        .. Twin.Of("moves", MovesEffectFigure.Name)
            .Select(twin => twin with { Columns = "kind months listed held_out listed_before listed_after held_out_before held_out_after lift low high detectable verdict" }),
    ];

    // Words for the reader on a page, ids and codes on the command line.
    private static readonly HashSet<string> Worded = 
    [
        "activity", "appointment", "best_day", "cause", "channel", "cluster", "confidence", "counterfactual", "decile", "decision", "evidence", "kind", "kpi", "peers", "product", "target", "verdict", "way", "week_from", "why",
    ];

    // Tiers stand where the grid cannot, and this company delivers potentials: neither side gives them.
    private static readonly string[] NotGiven = [TiersFigure.Name];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_figure_of_every_page_has_a_twin() =>
        Assert.Equal(FigureSources.All.Select(figure => figure.Figure).Order(StringComparer.Ordinal), Twins.Select(twin => twin.Figure).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Command_prints_the_numbers_of_the_page_to_the_last_digit()
    {
        using var folder = new TemporaryFolder();
        var settings = Path.Combine(folder.Path, "analytics.json");
        await File.WriteAllTextAsync(settings, Json.Of(CompanyFixture.Settings), Cancel);
        var region = company.Panel.ValuesOf(Dimension.Region, Scope.Everything)[0];
        (string Page, string[] Command)[] views = [("", []), ($"region={Uri.EscapeDataString(region)}&period=custom&from=2025-03&to=2026-02", ["--region", region, "--from", "2025-03", "--to", "2026-02"])];
        var asked = views.SelectMany((view, i) => Twins.GroupBy(twin => twin.Command).Select(twins => (View: view, Command: twins.Key, Twins: twins.ToArray(), Folder: Path.Combine(folder.Path, $"{i} {twins.Key}"))))
            .Where(one => !one.Command.StartsWith(Plan, StringComparison.Ordinal) || one.View.Page.Length == 0).ToArray();
        var given = new ConcurrentDictionary<string, bool>();

        await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Cancel }, async (one, _) =>
        {
            Directory.CreateDirectory(one.Folder);
            string[] files = one.Command.StartsWith(Plan, StringComparison.Ordinal) ? ["--csv", Path.Combine(one.Folder, one.Twins[0].Figure + ".csv")] : ["--tables", one.Folder];
            await RunAsync(settings, [.. one.Command.Split(' '), .. one.View.Command, .. files]);
        });

        var different = new List<string>();
        foreach (var one in asked)
        {
            foreach (var twin in one.Twins)
            {
                foreach (var figure in FiguresOf(twin.Figure, one.Folder))
                {
                    var page = await ExportAsync($"/export/{figure}.csv?lang=en&{(one.View.Page.Length > 0 ? one.View.Page + "&" + twin.Page.Replace("period=all", "") : twin.Page)}");
                    var file = Path.Combine(one.Folder, figure + ".csv");
                    var printed = File.Exists(file) ? await File.ReadAllTextAsync(file, Cancel) : null;
                    if (page is not null) given[twin.Figure] = true;
                    if (Difference(page, printed, twin) is { } found) different.Add($"{one.View.Page} {one.Command}: {figure}: {found}");
                }
            }
        }

        Assert.True(different.Count == 0, string.Join('\n', different));
        Assert.Equal(NotGiven, Twins.Select(twin => twin.Figure).Distinct().Where(figure => !given.ContainsKey(figure)));
    }

    private static string[] FiguresOf(string figure, string folder) => !figure.EndsWith('-') ? [figure]
        : [.. Directory.GetFiles(folder, figure + "*.csv").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !Twins.Any(twin => twin.Figure == name)).Order(StringComparer.Ordinal)];

    // The first cell that is not the same; null where all are.
    private static string? Difference(string? page, string? printed, Twin twin)
    {
        if (page is null || printed is null) return page is null && printed is null ? null : $"{(page is null ? "only printed" : "only on the page")}";
        var (shown, own) = (Read(page), Read(printed));
        string[] columns = twin.Columns?.Split(' ') ?? own[0];
        if (columns.Length != shown[0].Length) return $"columns {string.Join(' ', shown[0])} on the page, {string.Join(' ', own[0])} printed";
        if (shown.Length != own.Length) return $"{shown.Length - 1} rows on the page, {own.Length - 1} printed";
        var differing =
            from column in Enumerable.Range(0, columns.Length)
            where columns[column] != "-" && !Worded.Contains(columns[column])
            let twins = Array.IndexOf(own[0], columns[column])
            let row = Enumerable.Range(1, own.Length - 1).FirstOrDefault(row => !AreSame(shown[row][column], own[row][twins]))
            where row > 0
            select $"row {row}, {columns[column]}: '{shown[row][column]}' on the page, '{own[row][twins]}' printed";
        return string.Join("; ", differing) is { Length: > 0 } found ? found : null;
    }

    // A verdict stands behind its mark on the page.
    private static bool AreSame(string shown, string printed) =>
        shown.Equals(printed, StringComparison.OrdinalIgnoreCase) || (printed.Length > 0 && shown.EndsWith(" " + printed, StringComparison.Ordinal));

    private static string[][] Read(string csv)
    {
        using var reader = CsvDataReader.Create(new StringReader(csv.TrimStart('\uFEFF')));
        List<string[]> rows = [[.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]];
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return [.. rows];
    }

    private async Task<string?> ExportAsync(string url)
    {
        using var response = await company.Client.GetAsync(new Uri(url, UriKind.Relative), Cancel);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancel);
    }

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

    private sealed record Twin(string Figure, string Command, string Page = "", string? Columns = null)
    {
        public static IEnumerable<Twin> Of(string command, params string[] figures) => figures.Select(figure => new Twin(figure, command));
    }
}
