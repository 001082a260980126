using Analytics;
using Dashboard;

namespace Tests;

/// <summary>The state of a page is its address.</summary>
public sealed class ViewTests
{
    private static readonly View Start = View.Of("/grid");

    [Fact]
    public void Defaults_are_left_out_of_the_address() =>
        Assert.Equal("/grid", Start.With("lang", "zh").With("theme", "auto").With("period", "mat").With("box", "").Url);

    [Fact]
    public void Address_survives_the_way_through_a_view()
    {
        const string url = "/grid?box=A1&box=B2&lang=en&specialty=General%20practice&theme=dark";

        Assert.Equal(url, View.Of("/grid", [("theme", ["dark"]), ("specialty", ["General practice"]), ("lang", ["en"]), ("box", ["B2", "A1", "A1"])]).Url);
    }

    [Fact]
    public void Clicking_again_clears() => Assert.Equal(Start.Url, Start.Toggle("box", "A1").Toggle("box", "A1").Url);

    [Fact]
    public void Other_page_keeps_filters_and_forgets_search_and_paging() =>
        Assert.Equal("/moves?box=A1&lang=en", Start.With("box", "A1").With("lang", "en").With("q", "x").With("page", "3").On("/moves").Url);

    [Fact]
    public void Return_on_visits_looks_at_all_months_and_its_exports_too()
    {
        Assert.Equal("all", PeriodChoice.ChosenIn(View.Of("/roi")));
        Assert.Equal("/export/slopes.csv?period=all", View.Of("/roi").As("/export/slopes.csv").Url);
        Assert.Equal("/grid", View.Of("/roi").On("/grid").Url);
    }

    [Theory]
    [InlineData("mtd", "2025-12..2025-12")]
    [InlineData("qtd", "2025-10..2025-11")]
    [InlineData("ytd", "2025-01..2025-11")]
    [InlineData("mat", "2024-12..2025-11")]
    [InlineData("all", "2023-12..2025-11")]
    [InlineData("nonsense", "2024-12..2025-11")]
    public void Presets_count_back_from_the_last_closed_month(string preset, string months) =>
        Assert.Equal(months, PeriodChoice.Of(Start.With("period", preset), new(Month.Parse("2023-12"), Month.Parse("2025-12")), Month.Parse("2025-11")).ToString());

    [Theory]
    [InlineData("2024-03", "2024-05", "2024-03..2024-05")]
    [InlineData("2020-01", "2024-05", "2023-12..2024-05")]
    [InlineData("2024-05", "2024-03", "2024-12..2025-11")]
    [InlineData("x", "2024-03", "2024-12..2025-11")]
    [InlineData("2019-01", "2019-03", "2024-12..2025-11")]
    public void Custom_period_is_cut_to_the_data_and_nonsense_is_the_default(string from, string to, string months) =>
        Assert.Equal(months, PeriodChoice.Of(Start.With("period", "custom").With("from", from).With("to", to), new(Month.Parse("2023-12"), Month.Parse("2025-12")), Month.Parse("2025-11")).ToString());
}
