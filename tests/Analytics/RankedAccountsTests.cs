using Analytics;
using CsCheck;

namespace Tests;

/// <summary>Who is ranked, and what must not change a ranking.</summary>
public sealed class RankedAccountsTests
{
    // Ten buyers of one month, two sell 40 % each: textbook 80/20, Gini 0.6.
    private static readonly double[] EightyTwenty = [400, 400, 25, 25, 25, 25, 25, 25, 25, 25];

    [Fact]
    public void Unneeded_zero_accounts_leave_the_headline_unchanged()
    {
        var report = Of(EightyTwenty, zeros: 90, target: i => i < 10 ? (TinyPanel.First, null) : null);

        Assert.Equal((10, 0, 90), (report.Accounts, report.ZeroSalesAccounts, report.LeftOutAccounts));
        Assert.Equal(0.80, report.TopShare["0.20"], 12);
        Assert.Equal(0.60, report.Gini!.Value, 12);
        Assert.Equal(new AccountsFor(2, 0.2), report.AccountsFor80);
        Assert.Equal(90, report.Notes.Single(n => n.Code == "leftOutAccounts").Values["accounts"]);
    }

    [Fact]
    public void Targets_without_sales_count_and_both_figures_are_given()
    {
        var report = Of(EightyTwenty, zeros: 10, target: _ => (TinyPanel.First, null));

        // 20 accounts: the top 20 % are four, 850 of 1,000. Σ i·xᵢ ascending = 25·(11 + … + 18) + 400·(19 + 20) = 18500; 2·18500/(20·1000) − 21/20 = 0.8.
        Assert.Equal((20, 10, 0), (report.Accounts, report.ZeroSalesAccounts, report.LeftOutAccounts));
        Assert.Equal(0.85, report.TopShare["0.20"], 12);
        Assert.Equal(0.80, report.Gini!.Value, 12);
        Assert.Equal(0.80, report.TopShare20WithoutZeros!.Value, 12);
        Assert.Equal(0.60, report.GiniWithoutZeros!.Value, 12);
    }

    [Fact]
    public void Target_of_other_months_does_not_count()
    {
        var panel = Panel(EightyTwenty, zeros: 10, months: 2, target: i => i < 10 ? (TinyPanel.First, null) : (TinyPanel.First + 1, null));

        Assert.Equal(10, Of(panel, new(TinyPanel.First, TinyPanel.First)).Accounts);
        Assert.Equal(20, Of(panel, new(TinyPanel.First, TinyPanel.First + 1)).Accounts);
    }

    [Fact]
    public void Who_returned_more_than_was_bought_enters_as_zero_target_or_not()
    {
        var report = Of([.. EightyTwenty, -50], zeros: 0, target: i => i < 10 ? (TinyPanel.First, null) : null);

        Assert.Equal((11, 1, 1), (report.Accounts, report.ZeroSalesAccounts, report.NegativeAccounts));
    }

    [Fact]
    public void Visits_to_accounts_left_out_are_too_many_and_in_no_share()
    {
        // Ten buyers get a visit each, one who is no target and buys nothing gets 30.
        var panel = TinyPanel.Of([.. EightyTwenty.Append(0).Select(u => (double[])[u])], [.. Enumerable.Range(0, 11).Select(i => (int[])[i < 10 ? 1 : 30])],
            target: i => i < 10 ? (TinyPanel.First, null) : null);
        var report = Of(panel, panel.Months!.Value);

        Assert.Equal(0.20, report.VisitShareOfTop20!.Value, 12);
        Assert.Equal((10L, 30L), (report.Visits, report.VisitsLeftOut));
        Assert.Equal(("A0010", 0.75), (report.OverVisited[0].Account.Id, report.OverVisited[0].Gap));
    }

    [Fact]
    public void Month_a_sale_falls_in_changes_no_figure_of_the_whole_period() =>
        Gen.Select(Gen.Int[0, 9].Array[12], Gen.Int[0, 1000]).Sample((sold, seed) =>
        {
            var random = new Random(seed);
            double[][] inFirst = [.. sold.Select(u => (double[])[u, 0, 0])], anywhere = [.. sold.Select(u => Split(u, random))];
            var (a, b) = (Of(TinyPanel.Of(inFirst, Visits(12)), Whole), Of(TinyPanel.Of(anywhere, Visits(12)), Whole));

            Assert.Equal((a.Gini, a.TopShare["0.20"], a.AccountsFor50), (b.Gini, b.TopShare["0.20"], b.AccountsFor50));
            Assert.Equal(a.Deciles, b.Deciles);
        }, iter: 50);

    private static Period Whole => new(TinyPanel.First, TinyPanel.First + 2);

    private static double[] Split(int units, Random random)
    {
        var months = new double[3];
        for (var i = 0; i < units; i++) months[random.Next(3)]++;
        return months;
    }

    private static int[][] Visits(int accounts) => [.. Enumerable.Range(0, accounts).Select(i => (int[])[i, 0, 1])];

    private static ConcentrationReport Of(double[] units, int zeros, Func<int, (Month From, Month? To)?> target) =>
        Panel(units, zeros, 1, target) is var panel ? Of(panel, panel.Months!.Value) : null!;

    private static ConcentrationReport Of(Panel panel, Period period) => Concentration.Of(panel, new Slice(period), Scope.Everything, Settings.Default);

    private static Panel Panel(double[] units, int zeros, int months, Func<int, (Month From, Month? To)?> target)
    {
        double[][] all = [.. units.Concat(new double[zeros]).Select(u => Enumerable.Repeat(u, months).ToArray())];
        return TinyPanel.Of(all, [.. all.Select(_ => new int[months])], target: target);
    }
}
