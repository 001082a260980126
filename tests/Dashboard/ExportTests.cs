using System.Net;
using System.Text;
using MiniExcelLibs;
using UglyToad.PdfPig;

namespace Tests;

/// <summary>Files behind the tiles.</summary>
[Collection(OneDashboard.Name)]
public sealed class ExportTests(DashboardFixture dashboard)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("lorenz")]
    [InlineData("deciles")]
    [InlineData("trend-sales")]
    [InlineData("slopes")]
    [InlineData("grid")]
    [InlineData("net-upgrades")]
    public async Task Chart_is_a_table_a_picture_and_a_drawing(string name)
    {
        using var csv = await dashboard.RequestAsync($"/export/{name}.csv");
        using var png = await dashboard.RequestAsync($"/export/{name}.png");
        using var svg = await dashboard.RequestAsync($"/export/{name}.svg");

        Assert.Equal("text/csv", csv.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), (await csv.Content.ReadAsByteArrayAsync(Cancel))[..3]);
        Assert.Equal("image/png", png.Content.Headers.ContentType?.MediaType);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await png.Content.ReadAsByteArrayAsync(Cancel))[..4]);
        Assert.Equal("image/svg+xml", svg.Content.Headers.ContentType?.MediaType);
        Assert.Contains("2024-12", await svg.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doctors")]
    [InlineData("moves")]
    [InlineData("box-moves")]
    [InlineData("box-clusters")]
    [InlineData("over-visited")]
    [InlineData("by-specialty")]
    [InlineData("roi-by-specialty")]
    [InlineData("coaching-joint")]
    [InlineData("explore")]
    [InlineData("checkup-spread")]
    public async Task Table_is_a_file_with_a_header_and_rows(string name)
    {
        var lines = (await dashboard.GetAsync($"/export/{name}.csv?lang=en")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.True(lines.Length > 1);
        Assert.All(lines, line => Assert.DoesNotContain("⟦", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Workbook_and_print_hold_the_rows_of_the_page()
    {
        using var xlsx = await dashboard.RequestAsync("/export/doctors.xlsx?lang=en&specialty=Other");
        using var pdf = await dashboard.RequestAsync("/export/doctors.pdf?lang=en&specialty=Other");
        using var book = new MemoryStream(await xlsx.Content.ReadAsByteArrayAsync(Cancel));
        using var print = PdfDocument.Open(await pdf.Content.ReadAsByteArrayAsync(Cancel));

        Assert.Equal(214, book.Query(useHeaderRow: true, sheetName: "Data").Count()); // physicians of the specialty "Other"
        Assert.Contains(book.Query(sheetName: "About").Cast<IDictionary<string, object?>>(), row => row.Values.Contains("Specialty") && row.Values.Contains("Other"));
        Assert.Equal(214, print.GetPages().Sum(page => page.GetWords().Count(word => word.Text == "Physician")));
    }

    [Fact]
    public async Task Export_follows_the_filters_of_the_page()
    {
        var all = await dashboard.GetAsync("/export/doctors.csv");
        var some = await dashboard.GetAsync("/export/doctors.csv?specialty=Other");

        Assert.Equal(1000, Rows(all)); // every physician of the sample
        Assert.Equal(214, Rows(some)); // of the specialty "Other"
    }

    [Theory]
    [InlineData("deciles", "Visits", "Prescriptions (a tenth each)", "Decile (10 = largest prescribers)")]
    [InlineData("deciles&lang=zh", "拜访", "处方(各约 10%)", "十分位(10 = 处方最多的医生)")]
    public async Task Picture_carries_its_legend_and_the_words_of_its_axis(string name, params string[] words)
    {
        var svg = await dashboard.GetAsync($"/export/{name.Split('&')[0]}.svg?{(name.Contains('&', StringComparison.Ordinal) ? "lang=zh" : "lang=en")}");

        Assert.All(words, text => Assert.Contains(text, System.Net.WebUtility.HtmlDecode(svg), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("doctors")]
    [InlineData("over-visited")]
    [InlineData("moves")]
    public async Task Every_row_of_a_list_says_that_its_potential_is_estimated(string list)
    {
        var lines = (await dashboard.GetAsync($"/export/{list}.csv?lang=en")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.EndsWith("Potential,Source of potential,Letter,Probability of the letter,Share of potential,For review", lines[0], StringComparison.Ordinal);
        // No potential was delivered with the sample.
        Assert.All(lines.Skip(1), line => Assert.Matches(@",estimated,[ABC],[01](\.\d+)?,", line));
    }

    [Fact]
    public async Task Doctors_on_the_page_carry_the_probability_of_their_letter() =>
        Assert.Matches(@"\d · estimated, [ABC] ", System.Net.WebUtility.HtmlDecode(await dashboard.GetAsync("/doctors?lang=en")));

    [Fact]
    public async Task Months_below_small_multiples_do_not_lie_on_one_another()
    {
        // From February to November the first and the last quarter are cut, and their names long: in a panel of 164 pixels only the first fits. Months do both.
        var quarters = await dashboard.GetAsync("/export/explore.svg?lang=en&rows=specialty&cols=quarter&period=custom&from=2025-02&to=2025-11");
        var months = await dashboard.GetAsync("/export/explore.svg?lang=en&rows=specialty&cols=month&period=custom&from=2025-02&to=2025-11");

        Assert.Contains(">2025-Q1 (2/3)<", quarters, StringComparison.Ordinal);
        Assert.DoesNotContain(">2025-Q4 (2/3)<", quarters, StringComparison.Ordinal);
        Assert.Contains(">2025-02<", months, StringComparison.Ordinal);
        Assert.Contains(">2025-11<", months, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_of_a_cut_leads_to_the_doctors_behind_it()
    {
        var html = System.Net.WebUtility.HtmlDecode(await dashboard.GetAsync("/explore?lang=en&measure=visits&rows=specialty&cols=month"));
        var csv = await dashboard.GetAsync("/export/doctors.csv?lang=en&specialty=Other&period=custom&from=2025-03&to=2025-03");

        Assert.Contains("href=\"/doctors?from=2025-03&lang=en&period=custom&specialty=Other&to=2025-03\"", html, StringComparison.Ordinal);
        Assert.Equal(214, Rows(csv)); // physicians of the specialty "Other"
    }

    [Fact]
    public async Task Profile_exports_its_own_doctor()
    {
        using var png = await dashboard.RequestAsync("/export/doctor-timeline.png?doctor=D0001");
        using var nobody = await dashboard.RequestAsync("/export/doctor-timeline.png?doctor=NOBODY");

        Assert.Equal(HttpStatusCode.OK, png.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    private static int Rows(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
}
