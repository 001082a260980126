using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Analytics;
using Dashboard;
using Etl;
using UglyToad.PdfPig;
using Warehouse;
using Dimension = Analytics.Dimension;

namespace Tests;

/// <summary>A reader of one region never gets another region's rows: every figure, in every format, at both levels.</summary>
public sealed partial class ScopeExportTests(WarehouseFixture fixture)
{
    private static readonly Settings Quick = Settings.Default with { MostClusters = 3, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10, ShuffleDraws = 5 };
    private static readonly string[] Pages = ["/", "/concentration", "/roi", "/grid", "/territories", "/explore", "/activity", "/checkup", "/moves", "/plan", "/coaching", "/doctors", "/data"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_figure_in_any_format_and_no_page_names_anything_of_another_region()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await LoadCompanyAsync(warehouse);
        await ScoreStore.ScoreAsync(warehouse.Database, Quick, null, force: false, TimeProvider.System, null, Cancel);
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);
        var regions = panel.ValuesOf(Dimension.Region, Scope.Everything).Where(region => region != Dimension.None).ToArray();
        var own = await warehouse.LinesAsync($"select territory_id from raw.territory where region = '{regions[0]}' order by territory_id");
        var foreign = await ForeignAsync(warehouse, regions[0]);
        await using var host = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString), configure: Regional.SignIn([.. own]));
        using var client = host.Client();

        var answered = new List<string>();
        foreach (var level in new[] { "", "&level=hospital" })
        {
            foreach (var url in FiguresOf(panel, own[0]).Select(figure => $"/export/{figure}&lang=en&period=all{level}"))
            {
                // The same figures pass the same writers at either level.
                foreach (var format in level.Length == 0 ? new[] { "csv", "xlsx", "svg", "pdf" } : ["csv", "svg"])
                {
                    using var response = await client.GetAsync(new Uri(url.Replace("FORMAT", format, StringComparison.Ordinal), UriKind.Relative), Cancel);
                    if (response.StatusCode == HttpStatusCode.NotFound)
                        continue;
                    Assert.True(response.StatusCode == HttpStatusCode.OK, $"{url}: {response.StatusCode}");
                    MustNotName(foreign, TextOf(await response.Content.ReadAsByteArrayAsync(Cancel), format), $"{format} of {url}");
                    answered.Add($"{format}{level}");
                }
            }
            foreach (var page in Pages)
                MustNotName(foreign, WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"{page}?lang=en&period=all{level}", UriKind.Relative), Cancel)), page + level);
        }

        // Asked for by name, what is another's is not found.
        foreach (var url in await NamedAsync(warehouse, regions[0]))
        {
            using var response = await client.GetAsync(new Uri(url, UriKind.Relative), Cancel);
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, $"{url}: {response.StatusCode}");
        }
        Assert.True(answered.Count(format => format == "csv") > 45 && answered.Count(format => format == "csv&level=hospital") > 35, $"{answered.Count} answers");
        Assert.True(answered.Count(format => format == "svg") > 12 && answered.Count(format => format.StartsWith("pdf", StringComparison.Ordinal)) > 45);
    }

    // What is sold elsewhere is changed threefold: pictures and files of the South do not stir.
    [Fact]
    public async Task What_another_region_sells_changes_no_byte_of_a_readers_figures()
    {
        var first = await FilesOfTheSouthAsync(1);
        var second = await FilesOfTheSouthAsync(3);

        Assert.Equal(first.Keys, second.Keys);
        Assert.True(first.Keys.Count(name => name.EndsWith(".png", StringComparison.Ordinal)) >= 5);
        Assert.All(first.Keys, name => Assert.True(first[name].AsSpan().SequenceEqual(second[name]), name));
    }

    private async Task<SortedDictionary<string, byte[]>> FilesOfTheSouthAsync(int times)
    {
        string[] figures = ["lorenz", "deciles", "trend-sales", "trend-visits", "explore", "over-visited", "by-region", "by-territory", "by-product"];
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("territories.csv", "territory_id,territory_name,district,region", "T1,One,,North", "T2,Two,,South")
            .With("doctors.csv", ["doctor_id,doctor_name,territory_id", .. Enumerable.Range(1, 24).Select(i => $"D{i},Doctor {i},T{i % 2 + 1}")])
            .With("visits.csv", ["visit_id,visited_at,doctor_id", .. Enumerable.Range(1, 24).SelectMany(i => Enumerable.Range(1, 3).Select(n => $"V{i}-{n},2025-{9 + n % 2:D2}-1{n},D{i}")), "W,2025-11-28,D2"])
            .With("sales.csv", ["sale_id,sold_on,doctor_id,product_id,units", .. Enumerable.Range(1, 24).SelectMany(i => Enumerable.Range(9, 3).Select(month => $"S{i}-{month},2025-{month:D2}-28,D{i},P1,{i * (i % 2 == 0 ? times : 1) + month}"))]);
        await warehouse.LoadAsync(delivery, "0");
        await using var host = new DashboardHost(Database.Connect(warehouse.Database.ConnectionString), configure: Regional.SignIn("T2"));
        using var client = host.Client();
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in figures.SelectMany(figure => new[] { "csv", "png", "svg", "pdf" }.Select(format => $"{figure}.{format}")))
        {
            using var response = await client.GetAsync(new Uri($"/export/{name}?lang=en&period=all", UriKind.Relative), Cancel);
            if (response.StatusCode == HttpStatusCode.OK)
                files[name] = await response.Content.ReadAsByteArrayAsync(Cancel);
        }
        return files;
    }

    private static async Task LoadCompanyAsync(LoadedWarehouse warehouse)
    {
        using var folder = new TemporaryFolder();
        Generator.Run(folder.Path, new GenerateOptions(Doctors: 300, Months: 14, Seed: 12, World.Effect, DirtyShare: 0.002, new DateOnly(2024, 8, 1)), _ => { }, Cancel);
        await warehouse.LoadAsync(folder.Path, "5%");
    }

    // Every figure that can be asked for, those of one dimension, question, territory or doctor included.
    private static IEnumerable<string> FiguresOf(Panel panel, string territory) =>
    [
        .. FigureCatalogue.Names.Select(name => $"{name}.FORMAT?of={territory}&doctor=D0000001"),
        .. panel.DeliveredDimensions.Append(Dimension.Product).SelectMany(dimension => new[] { $"by-{dimension.Replace('_', '-')}.FORMAT?", $"roi-by-{dimension.Replace('_', '-')}.FORMAT?" }),
        .. CheckupQuestion.All.Select(question => $"checkup-{question.ToLowerInvariant()}.FORMAT?"),
        .. new[] { Dimension.Territory, Dimension.Rep, Dimension.Region }.SelectMany(by => new[] { $"activity-by.FORMAT?by={by}", $"checkup-by.FORMAT?by={by}", $"explore.FORMAT?measure=visits&rows={by}" }),
    ];

    // Ids and names that belong to other regions and to nobody of this one.
    private static Task<IReadOnlyList<string>> ForeignAsync(LoadedWarehouse warehouse, string region) => warehouse.LinesAsync(
        $"""
        with placed as (
            select d.doctor_id, d.doctor_name, h.hospital_id, h.hospital_name, t.region = '{region}' as own
            from raw.doctor d
            left join mart.doctor_alignment((select max(data_through) from ops.source), null) a on a.doctor_key = d.doctor_key
            left join raw.territory t on t.territory_key = a.territory_key
            left join raw.hospital h on h.hospital_key = d.hospital_key
        ),
        word as (
            select unnest(array[doctor_id, doctor_name, hospital_id, hospital_name]) as word, coalesce(own, false) as own from placed
            union all select unnest(array[territory_id, territory_name, district, t.region]), t.region = '{region}' from raw.territory t
            union all select unnest(array[rep_id, rep_name]), coalesce(t.region = '{region}', false) from raw.rep r left join raw.territory t using (territory_key)
        )
        select word from word where word is not null group by word having not bool_or(own)
        """);

    private static async Task<IReadOnlyList<string>> NamedAsync(LoadedWarehouse warehouse, string region)
    {
        var territory = (await warehouse.LinesAsync($"select territory_id from raw.territory where region <> '{region}' order by 1"))[0];
        var doctor = (await warehouse.LinesAsync($"select doctor_id from raw.doctor d join raw.territory t using (territory_key) where t.region <> '{region}' order by 1"))[0];
        return [$"/doctors/{doctor}", $"/territories/{territory}", $"/export/doctor-timeline.png?doctor={doctor}", $"/export/doctor-peers.xlsx?doctor={doctor}", $"/export/territory-trend.pdf?of={territory}", $"/export/territory-accounts.csv?of={territory}"];
    }

    private static void MustNotName(IReadOnlyList<string> foreign, string text, string what)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        Assert.True(!foreign.Any(words.Contains), $"{what} names {string.Join(", ", foreign.Where(words.Contains).Take(5))}");
    }

    private static string TextOf(byte[] file, string format) => format switch
    {
        "xlsx" => Unzipped(file),
        "pdf" => Printed(file),
        _ => Encoding.UTF8.GetString(file),
    };

    private static string Unzipped(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Join('\n', zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private static string Printed(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return string.Join('\n', document.GetPages().SelectMany(page => page.GetWords().Select(word => word.Text))).Normalize(NormalizationForm.FormKC);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
