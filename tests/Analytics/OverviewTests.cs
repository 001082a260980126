using Analytics;

namespace Tests;

public sealed class OverviewTests
{
    private static readonly OverviewReport Report = Overview.Of(Sample.Scored, new Slice(Period.Trailing(Month.Of(2025, 11), 12)), Scope.Everything, Settings.Default);

    [Fact]
    public void Cards_compare_with_the_period_before()
    {
        var units = Card("units");

        // 58,781 scripts in the 12 months to 2025-11, 6.8 % fewer than in the 12 before (sums of sales.csv).
        Assert.Equal(58_781, units.Value);
        Assert.Equal(-0.068, units.AgainstPrevious.Change!.Value, 0.0005);
    }

    [Fact]
    public void Doctors_are_those_who_prescribed_in_the_period() =>
        // 21 of the 1,000 wrote no script in the 12 months to 2025-11 (sales.csv).
        Assert.Equal(979, Card("doctors").Value);

    [Fact]
    public void Change_that_cannot_be_known_says_why()
    {
        var visits = Card("visits");

        Assert.Null(visits.AgainstPrevious.Change);
        Assert.Equal("sourceShort", visits.AgainstPrevious.Reason!.Code);
    }

    [Fact]
    public void Three_things_need_attention_and_each_has_a_page()
    {
        Assert.Equal(3, Report.Attention.Count);
        Assert.All(Report.Attention, a => Assert.StartsWith("/", a.Page, StringComparison.Ordinal));
        Assert.All(Report.Attention, a => Assert.Contains(a.What.Code, NoteText.Codes));
    }

    [Fact]
    public void Trend_leaves_months_without_a_source_empty()
    {
        var first = Report.Trend[0];

        Assert.Equal(Month.Of(2023, 12), first.Month);
        Assert.NotNull(first.Units);
        Assert.Null(first.Visits);
    }

    [Fact]
    public void Months_of_the_trend_are_what_its_accounts_sold_and_were_visited_in_them()
    {
        var some = new Slice(Report.Period).With(Dimension.Specialty, Sample.Scored.ValuesOf(Dimension.Specialty, Scope.Everything)[0]);

        Assert.All(Overview.Of(Sample.Scored, some, Scope.Everything, Settings.Default).Trend, point =>
        {
            var (selection, month) = (Sample.Scored.Select(some, Scope.Everything), new Period(point.Month, point.Month));
            Assert.Equal(selection.Milliunits(month).Sum() / 1000.0, point.Units);
            if (point.Visits is { } visits)
                Assert.Equal(selection.Visits(month).Sum(), visits);
        });
    }

    [Fact]
    public void Profile_shows_months_ranks_and_peers()
    {
        var profile = Doctors.ProfileOf(Sample.Scored, "D0622", new Slice(Sample.Common), Scope.Everything, Settings.Default)!;

        // The largest prescriber: 1,540 scripts, 84 calls.
        Assert.Equal((1540, 84, 1), (profile.Totals.Units, profile.Totals.Visits, profile.Totals.RankBySales));
        Assert.Equal(24, profile.Months.Count);
        Assert.Equal(new Box('A', 1), profile.Box);
        Assert.InRange(profile.Peers.Count, 1, 8);
        Assert.All(profile.Peers, p => Assert.NotEqual("D0622", p.Account.Id));
    }

    [Fact]
    public void Search_finds_by_id_and_name_and_pages()
    {
        var hits = Doctors.Search(Sample.Scored, "physician 62", new Slice(Sample.Common), Scope.Everything, 0, 3);

        // Physician 62 and 620 to 629.
        Assert.Equal((11, 3), (hits.Total, hits.Hits.Count));
        Assert.Equal("D0622", hits.Hits[0].Account.Id);
    }

    private static Card Card(string code) => Report.Cards.Single(c => c.Code == code);
}
