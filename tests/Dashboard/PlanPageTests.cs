using Analytics;

namespace Tests;

/// <summary>A rep's plan and its weeks as pages and files show them.</summary>
[Collection(OneCompany.Name)]
public sealed class PlanPageTests(CompanyFixture company)
{
    private string Rep => company.Panel.ValuesOf(Dimension.Rep, Scope.Everything)[0];

    [Fact]
    public async Task Weekly_list_holds_every_visit_still_to_make()
    {
        var weeks = await RowsAsync($"/export/plan-weeks.csv?lang=en&rep={Rep}");

        // Whole visits of the plan less those made: what the title says of the month.
        var html = await company.GetAsync($"/plan?lang=en&rep={Rep}");
        var said = System.Text.RegularExpressions.Regex.Match(html, @"(\d+) of (\d+) planned visits made|(\d+) visits to make");
        var open = said.Groups[3].Success ? int.Parse(said.Groups[3].Value, null) : int.Parse(said.Groups[2].Value, null) - int.Parse(said.Groups[1].Value, null);
        Assert.InRange(weeks.Sum(row => int.Parse(row[3], null)), Math.Max(1, open), open + weeks.Count(row => row[4].Length > 0));
    }

    [Fact]
    public async Task Another_band_of_a_box_changes_what_its_doctors_get_and_no_more_visits_are_made()
    {
        var (usual, changed) = (await RowsAsync($"/export/plan.csv?lang=en&rep={Rep}&change=31"), await RowsAsync($"/export/plan.csv?lang=en&rep={Rep}&change=31&band.B2=0-0.5"));

        Assert.Contains(usual, row => row[1] == "B2" && Number(row[4]) > 0.5);
        var (b2, rest) = (changed.Where(row => row[1] == "B2").Sum(row => Number(row[4])), usual.Where(row => row[1] == "B2").Sum(row => Number(row[4])));
        Assert.True(b2 < rest, $"{b2} of {rest}");
        Assert.Equal(usual.Sum(row => Number(row[4])), changed.Sum(row => Number(row[4])), 1.0);
    }

    [Fact]
    public async Task Band_that_cannot_be_read_is_as_if_it_were_left_out() =>
        Assert.Equal(await company.GetAsync($"/export/plan.csv?lang=en&rep={Rep}"), await company.GetAsync($"/export/plan.csv?lang=en&rep={Rep}&band.B2=6-4&band.A1=moon"));

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string[][]> RowsAsync(string url) =>
        [.. (await company.GetAsync(url)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
}
