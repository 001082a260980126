using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics;
using Dashboard;
using Etl;
using UglyToad.PdfPig;
using Warehouse;
using Dimension = Analytics.Dimension;

namespace Tests;

/// <summary>Where the gates of the response fail, no page, file or command names what visits would earn: every output is walked.</summary>
public sealed partial class GatedMoneyTests(WarehouseFixture fixture)
{
    private static readonly Settings Quick = Settings.Default with { MostClusters = 3, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10, ShuffleDraws = 5 };

    // Sentences whose place holders are money, or units, that visits would bring.
    private static readonly string[] Claims =
        ["plan.gain", "plan.card.gain.note", "moves.gain", "moves.gain.units", "moves.subtitle.gains"];

    // What the commands say of money that visits bring, wherever it stands.
    private static readonly string[] Fields =
        ["valuePerVisit", "longRunValuePerVisit", "breakEvenVisitCost", "return", "concentration", "next", "shadowPrice", "gain", "crossFittedGain", "oneMore", "gainUnits", "money"];

    // Where money may stand although the gates fail: what was sold and spent. Any other is a claim.
    private static readonly string[] Spent = ["card.sales", "card.cost", "card.margin", "col.cost"];
    private static readonly string[] SpentSentences = ["value.assumed", "value.priced", "card.cost.delivered", "roiBubble.tip", "note.deliveredCosts", "note.costWithDelivered", "note.deliveredCostsOnly", "note.deliveredCostsElsewhere"];

    // Columns of files that hold money, or a return, that visits would bring.
    private static readonly string[] ClaimColumns = ["plan.col.oneMore", "col.valuePerVisit", "col.shortRunRoi", "col.longRunRoi", "col.marginalRoi"];
    private static readonly string[] ClaimFields = ["gain_units", "gain_low", "gain_high", "one_more_visit", "value_per_visit", "value_low", "value_high", "short_run_roi", "long_run_roi", "marginal_roi"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sample_whose_lead_test_fails_claims_nothing_anywhere()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(Repository.Sample, "0");
        await MustClaimNothingAsync(warehouse);
    }

    [Fact]
    public async Task World_without_effect_claims_nothing_anywhere()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var folder = new TemporaryFolder();
        Generator.Run(folder.Path, new GenerateOptions(Doctors: 300, Months: 18, Seed: 3, World.NoEffect, DirtyShare: 0, new DateOnly(2024, 4, 1)), _ => { }, Cancel);
        await warehouse.LoadAsync(folder.Path, "5%");
        await MustClaimNothingAsync(warehouse);
    }

    // The walk would find a claim: on a world with an effect the same fields are full, the same sentences written.
    [Fact]
    public void Fields_and_sentences_looked_for_are_those_that_claim()
    {
        var panel = PlantedWorld.Of(World.Effect, accounts: 480, months: 24, seed: 1).Panel();
        var scored = panel.With(Scoring.Of(panel, Quick));
        var roi = JsonDocument.Parse(Analytics.Json.Of(Roi.Of(scored, TinyPanel.All(scored), Scope.Everything, Quick))).RootElement;

        Assert.Contains("valuePerVisit", Claimed(roi));
        Assert.Equal(["data-label=\"One more visit\" data-value=\"3\">¥3"], Unspent("<td data-label=\"Cost (assumed)\" data-value=\"2\">¥2</td>\n<td data-label=\"One more visit\" data-value=\"3\">¥3", "en").Select(found => found.Replace("<td ", "", StringComparison.Ordinal)));
        Assert.Equal(["One more visit"], Filled("Region,One more visit\r\nNorth,\r\nSouth,3\r\n", "en"));
        Assert.Matches(Sentence("plan.gain", "en"), Words.In(Language.Of("en"))["plan.gain", "¥1", "¥0", "¥2", "¥1"]);
    }

    private static async Task MustClaimNothingAsync(LoadedWarehouse warehouse)
    {
        await ScoreStore.ScoreAsync(warehouse.Database, Quick, null, force: false, TimeProvider.System, null, Cancel);
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);
        Assert.All(panel.Scores!.Responses, response => Assert.NotEqual("effect", response.Label));
        await using var host = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString));
        using var client = host.Client();
        var walked = 0;
        foreach (var language in new[] { "en", "zh" })
        {
            var sentences = Claims.Select(key => Sentence(key, language)).ToArray();
            foreach (var (url, format) in Urls(panel, language))
            {
                using var response = await client.GetAsync(new Uri(url, UriKind.Relative), Cancel);
                if (response.StatusCode != HttpStatusCode.OK)
                    continue;
                var text = TextOf(await response.Content.ReadAsByteArrayAsync(Cancel), format);
                Assert.All(sentences, sentence => Assert.False(Regex.IsMatch(text, sentence), $"{url} says {Regex.Match(text, sentence).Value}"));
                if (format == "html")
                    Assert.True(Unspent(text, language) is [], $"{url} names money: {string.Join(" | ", Unspent(text, language).Take(5))}");
                if (format == "csv")
                    Assert.True(Filled(text, language) is [], $"{url} claims {string.Join(", ", Filled(text, language))}");
                walked++;
            }
        }
        Assert.True(walked > 200, $"only {walked} outputs were walked");
        foreach (var arguments in Commands(panel).Append(["moves", "--as-of", $"{panel.LastClosed}"]))
        {
            var (json, csv) = await ToldAsync(warehouse.Database, arguments);
            Assert.True(Claimed(json).FirstOrDefault() is null && Filled(csv, "en") is [], string.Join(' ', arguments));
        }
    }

    private static IEnumerable<(string Url, string Format)> Urls(Panel panel, string language) =>
    [
        .. DashboardFixture.Pages.Select(page => (In(page, language), "html")),
        .. FigureCatalogue.Names.Concat(panel.DeliveredDimensions.Append(Dimension.Product).Select(dimension => $"roi-by-{dimension.Replace('_', '-')}"))
            .SelectMany(figure => new[] { "csv", "xlsx", "pdf" }.Select(format => (In($"/export/{figure}.{format}", language), format))),
    ];

    private static IEnumerable<string[]> Commands(Panel panel) =>
        [["overview"], ["concentration"], ["boxes"], ["moves"], ["moves", "--effect"], ["moves", "--acceptance"], ["roi"], ["plan", "--rep", RepOf(panel)], ["checkup"], ["coaching"]];

    private static string RepOf(Panel panel) => panel.ValuesOf(Dimension.Rep, Scope.Everything)[0];

    private static string In(string page, string language) => $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";

    // Money on a page that is neither spent nor sold, with what stands before it.
    private static string[] Unspent(string html, string language)
    {
        var words = Words.In(Language.Of(language));
        foreach (var key in SpentSentences)
            html = Regex.Replace(html, Sentence(key, language).Replace(".{1,40}?", "[^<>]{1,200}?", StringComparison.Ordinal) + "(?=[<\"])", "");
        // The bubbles' horizontal axis is cost.
        html = Regex.Replace(html, @"id=""tile-roi-bubble"".*?</section>", bubble => Regex.Replace(bubble.Value, @"(<text[^>]*>)¥[^<]*", "$1"), RegexOptions.Singleline);
        foreach (var label in Spent.Select(key => Regex.Escape(words[key])))
            html = Regex.Replace(Regex.Replace(html, $"data-label=\"{label}\"[^>]*>[^¥]*¥[^<]*", ""), $"<dt>{label}(?:(?!</dt>).)*</dt>\\s*<dd>¥[^<]*", "", RegexOptions.Singleline);
        return [.. Regex.Matches(html, ".{0,80}¥.{0,20}").Select(match => match.Value.Trim())];
    }

    // Columns of a file that claim something in some row.
    private static string[] Filled(string csv, string language)
    {
        var lines = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var (words, header) = (Words.In(Language.Of(language)), lines[0].Split(','));
        string[] claims = [.. ClaimFields, .. ClaimColumns.Select(key => words[key])];
        return [.. header.Where((name, column) => claims.Contains(name) && lines.Skip(1).Select(line => line.Split(',')).Any(row => row.Length == header.Length && row[column].Length > 0 && row[column] != words["notEnough"] && row[column] != "–"))];
    }

    // The sentence with anything in its places.
    private static string Sentence(string key, string language) =>
        Place().Replace(Regex.Escape(Words.In(Language.Of(language))[key]), ".{1,40}?");

    private static IEnumerable<string> Claimed(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p =>
            (Fields.Contains(p.Name) && p.Value.ValueKind != JsonValueKind.Null ? new[] { p.Name } : []).Concat(Claimed(p.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Claimed),
        _ => [],
    };

    private static string TextOf(byte[] file, string format)
    {
        if (format == "xlsx")
        {
            using var zip = new ZipArchive(new MemoryStream(file));
            return string.Join('\n', zip.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            }));
        }
        if (format != "pdf")
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(file));
        using var document = PdfDocument.Open(file);
        return string.Join('\n', document.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text)))).Normalize(NormalizationForm.FormKC);
    }

    private static async Task<(JsonElement Json, string Csv)> ToldAsync(Database database, string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "out.csv");
        var told = await RunAsync(database, [.. arguments, "--csv", file, "--json"]);
        return (JsonDocument.Parse(told).RootElement, await File.ReadAllTextAsync(file, Cancel));
    }

    private static async Task<string> RunAsync(Database database, string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Program("analytics"), arguments) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Warehouse"] = database.ConnectionString;
        using var program = Process.Start(start)!;
        var output = await program.StandardOutput.ReadToEndAsync(Cancel);
        await program.WaitForExitAsync(Cancel);
        Assert.True(program.ExitCode == 0, string.Join(' ', arguments));
        return output;
    }

    [GeneratedRegex(@"\\\{[^}]+\}")]
    private static partial Regex Place();
}
