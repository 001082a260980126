using Analytics;

namespace Tests;

/// <summary>Whom a manager accompanies, invites and seats, on a list with known doctors.</summary>
public sealed class CoachingTests
{
    private const int Months = 24;

    // 30 doctors of hospital H1 sell 20 of 25 and keep doing so; 70 of H2 sold 20 and now sell 6; A0100 sells next to nothing; 200 others could buy 5.
    private static readonly CoachingReport Report = Coaching.Of(Panel(), new Slice(Period.Trailing(TinyPanel.First + (Months - 1), 12)), Scope.Everything, Settings.Default);

    [Fact]
    public void Key_hospital_whose_growth_lags_gets_a_joint_visit_with_its_reason()
    {
        var stalled = Report.Joint.Where(pick => pick.Kind == "stalled").ToArray();

        Assert.All(stalled, pick => Assert.Equal("H2", pick.Hospital));
        Assert.NotEmpty(stalled);
        Assert.StartsWith("H2 changed by -69", NoteText.Of(stalled[0].Why), StringComparison.Ordinal);
    }

    [Fact]
    public void A3_who_refused_twice_gets_a_joint_visit()
    {
        var refused = Assert.Single(Report.Joint, pick => pick.Kind == "refused");

        Assert.Equal(("A0100", new Box('A', 3)), (refused.Account.Id, refused.Box));
        Assert.Equal("Refused 2 visits in 3 months.", NoteText.Of(refused.Why));
    }

    [Fact]
    public void Speakers_have_been_A1_for_a_year_and_come_from_where_experience_is()
    {
        Assert.NotEmpty(Report.Speakers);
        Assert.All(Report.Speakers, pick => Assert.Equal((new Box('A', 1), "H1"), (pick.Box, pick.Hospital)));
    }

    [Fact]
    public void Nobody_outside_the_scope_is_picked()
    {
        var report = Coaching.Of(Panel(), new Slice(Period.Trailing(TinyPanel.First + (Months - 1), 12)), Scope.OfTerritories("T1"), Settings.Default);

        Assert.All(report.Joint.Concat(report.Speakers).Concat(report.Seats), pick => Assert.Equal("T1", pick.Territory));
    }

    [Fact]
    public void Nothing_but_visits_talks_and_seats_is_ever_offered() => Assert.Equal("coachCompliance", Assert.Single(Report.Notes).Code);

    private static Panel Panel()
    {
        var builder = new PanelBuilder(
            Enumerable.Range(0, 301).Select(i => new AccountRow(i + 1, $"A{i:D4}", $"Account {i}") { Hospital = i < 30 ? "H1" : i < 100 ? "H2" : i == 100 ? "H3" : "H4", Territory = i < 30 ? "T1" : "T2" }),
            new Dictionary<int, Product> { [1] = new("P", "Product", 10, 0.5) },
            [new("sales", TinyPanel.First.FirstDay, (TinyPanel.First + (Months - 1)).LastDay, MonthGrain: true), new("visits", TinyPanel.First.FirstDay, (TinyPanel.First + (Months - 1)).LastDay, MonthGrain: true)]);
        for (var i = 0; i < 301; i++)
        {
            builder.AddPotential(i + 1, 1, TinyPanel.First, i <= 100 ? 25 : 5);
            for (var m = 0; m < Months; m++)
            {
                var units = i >= 100 ? 1 : i < 30 || m < 12 ? 20 : 6;
                builder.AddSales(i + 1, 1, TinyPanel.First + m, units * 1000L + i % 3 * 100, units * 1000L);
                builder.AddVisits(i + 1, [1], "face", TinyPanel.First + m, 2 + (i + m) % 2, i == 100 && m >= Months - 2 ? 1 : 0, 0);
            }
        }
        var panel = builder.Build(1);
        return panel.With(Scoring.Of(panel, Settings.Default));
    }
}
