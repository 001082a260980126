using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace Tests;

/// <summary>Every page as the server sends it, without a browser.</summary>
[Collection(OneDashboard.Name)]
public sealed partial class PageTests(DashboardFixture dashboard)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> PagesAndLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var page in DashboardFixture.Pages)
                foreach (var language in new[] { "zh", "en" }) data.Add(page, language);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PagesAndLanguages))]
    public async Task Page_answers_in_its_language_with_every_text_written(string page, string language)
    {
        using var response = await dashboard.RequestAsync(In(page, language));
        var html = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(language == "en" ? "<html lang=\"en\"" : "<html lang=\"zh-CN\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", html, StringComparison.Ordinal);
        Assert.Single(Heading().Matches(html));
        Assert.Contains("href=\"#main\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PagesAndLanguages))]
    public async Task Page_runs_nothing_inline(string page, string language)
    {
        using var response = await dashboard.RequestAsync(In(page, language));
        var html = await response.Content.ReadAsStringAsync(Cancel);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.All(Script().Matches(html), script => Assert.Contains(" src=\"/", script.Value, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"<[^>]+\s(style|on[a-z]+)=""", html);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Page_asked_again_is_the_same_page_with_the_same_policy()
    {
        using var first = await dashboard.RequestAsync("/concentration?specialty=GP&lang=en");
        using var second = await dashboard.RequestAsync("/concentration?specialty=GP&lang=en");

        Assert.Equal(await first.Content.ReadAsStringAsync(Cancel), await second.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(first.Headers.GetValues("Content-Security-Policy"), second.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal((false, true), (first.Headers.Contains("Age"), second.Headers.Contains("Age")));
    }

    // The literature's and this panel's figures: 58.3 % of scripts over 2024-01 to 2025-11, 28.1 % of calls.
    [Fact]
    public async Task Takeaway_of_the_curve_says_the_known_figures()
    {
        var html = await dashboard.GetAsync("/concentration?period=custom&from=2024-01&to=2025-11");

        Assert.Contains("20% 的医生贡献 58% 的处方,只得到 28% 的拜访", html, StringComparison.Ordinal);
        Assert.Contains("58.3%", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_on_visits_stays_an_association_and_shows_no_money()
    {
        var html = await dashboard.GetAsync("/roi?lang=en");

        Assert.Contains(">association<", html, StringComparison.Ordinal);
        Assert.Contains("Not enough data", html, StringComparison.Ordinal);
        Assert.Contains("0.94", html, StringComparison.Ordinal);
        Assert.Contains("0.18", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_view_weighs_at_most_150_kilobytes_and_own_script_30()
    {
        var html = await dashboard.GetAsync("/");
        var files = Linked().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().ToList();

        var weight = await CompressedAsync("/");
        foreach (var file in files) weight += await CompressedAsync(file);

        Assert.Equal(4, files.Count);
        Assert.InRange(weight, 1, 150 * 1024);
        Assert.InRange(await CompressedAsync("/site.js"), 1, 30 * 1024);
    }

    [Fact]
    public async Task Unknown_page_and_unknown_doctor_are_not_found_and_say_what_to_do()
    {
        foreach (var url in new[] { "/nowhere", "/doctors/NOBODY", "/export/nothing.csv" })
        {
            using var response = await dashboard.RequestAsync(url);

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains("回到总览", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nonsense_in_the_address_is_ignored()
    {
        using var response = await dashboard.RequestAsync("/concentration?period=custom&from=2099-13&to=x&specialty=%27%3B--&box=Z9&cluster=-1&page=0");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<int> CompressedAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = await dashboard.Client.SendAsync(request, Cancel);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Contains("gzip", response.Content.Headers.ContentEncoding);
        using var plain = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return bytes.Length;
    }

    private static string In(string page, string language) => language == "zh" ? page : page + (page.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "lang=" + language;

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();

    [GeneratedRegex("(?:src|href)=\"(/(?:lib/|site|favicon)[^\"]+)\"")]
    private static partial Regex Linked();
}
