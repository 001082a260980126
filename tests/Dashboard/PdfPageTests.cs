using System.Net;
using System.Text;
using UglyToad.PdfPig;

namespace Tests;

/// <summary>Every page as a file to print, with what it was made from.</summary>
[Collection(OneDashboard.Name)]
public sealed class PdfPageTests(DashboardFixture dashboard)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages => [.. DashboardFixture.Pages.Where(page => !page.Contains('?', StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_prints_with_its_filters_and_the_date_of_its_data(string page)
    {
        using var document = await OpenAsync($"{(page == "/" ? "/index" : page)}.pdf?lang=en&specialty=Other");
        var text = document.GetPage(1).Text;

        Assert.Contains("Specialty: Other", text, StringComparison.Ordinal);
        Assert.Contains("Data through 2025-11-30", text, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printed_page_says_what_the_page_says_in_Chinese_too()
    {
        using var document = await OpenAsync("/concentration.pdf?period=custom&from=2024-01&to=2025-11");
        var text = string.Concat(document.GetPages().Select(page => page.Text)).Normalize(NormalizationForm.FormKC);

        Assert.Contains("20% 的医生贡献 58% 的处方,只得到 28% 的拜访".Normalize(NormalizationForm.FormKC), text, StringComparison.Ordinal);
        Assert.Contains("58.3%", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/concentration.pdf?lang=en")]
    [InlineData("/export/deciles.pdf?lang=en")]
    public async Task Chart_on_paper_says_what_its_axis_counts(string url)
    {
        // A page that was looked at before is kept: paper must not be made of what was kept, which has no drawings.
        using var seen = await dashboard.RequestAsync(url.Replace(".pdf", "", StringComparison.Ordinal));
        using var document = await OpenAsync(url);

        Assert.Contains("Decile (10 = largest prescribers)", string.Join(' ', document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_that_does_not_exist_is_not_found()
    {
        using var response = await dashboard.RequestAsync("/nowhere.pdf");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<PdfDocument> OpenAsync(string url)
    {
        using var response = await dashboard.RequestAsync(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        return PdfDocument.Open(await response.Content.ReadAsByteArrayAsync(Cancel));
    }
}
