using Analytics;

namespace Tests;

/// <summary>Who is kept out of every list of a quarter.</summary>
public sealed class HoldoutTests
{
    private static readonly Slice Slice = new(Sample.Common);

    // The sample's run is as of 2025-11: its lists are worked in December, the fourth quarter.
    private static readonly Holdout Drawn = Sample.Scored.Scores!.Holdout;

    [Fact]
    public void Quarter_is_that_of_the_month_after_the_last_one_seen()
    {
        Assert.Equal("2025-Q4", Drawn.Quarter.ToString());
        Assert.Equal("2026-Q1", Quarter.After(Month.Of(2025, 12)).ToString());
        Assert.Equal(new Period(Month.Of(2026, 1), Month.Of(2026, 3)), Quarter.Of(Month.Of(2026, 3)).Months);
    }

    [Fact]
    public void One_in_five_is_held_out_in_all_and_in_every_box()
    {
        // 1,000 doctors, 20 %.
        Assert.Equal(200, Drawn.Count);
        var boxes = Plans.Of(Sample.Scored, Dimension.None, Scope.Everything, Settings.Default, new()).Accounts.GroupBy(a => a.Box!.Value).ToDictionary(g => g.Key, g => g.Count());
        foreach (var cell in Boxes.Of(Sample.Scored, Slice, Scope.Everything, Settings.Default with { ShuffleDraws = 2 }).Cells)
            Assert.InRange(cell.Accounts - boxes.GetValueOrDefault(cell.Box), cell.Accounts * 0.2 - 1, cell.Accounts * 0.2 + 1);
    }

    [Fact]
    public void Every_account_is_held_out_as_often_as_any_other()
    {
        var panel = Reps(60);
        var held = new int[60];
        for (var seed = 1; seed <= 80; seed++)
        {
            var holdout = Holdout(panel, Settings.Default with { Seed = seed });
            foreach (var id in holdout)
                held[int.Parse(id[1..], null)]++;
        }

        // 80 draws at 20 %: 16, with a standard deviation of 3.6; all 60 accounts lie within four of them.
        Assert.All(held, times => Assert.InRange(times, 2, 30));
    }

    [Fact]
    public void Every_rep_holds_out_his_share()
    {
        var panel = Reps(60);
        var scored = Scored(panel, Settings.Default);

        // Three reps with 20 accounts each: 4, give or take 1.
        foreach (var rep in (string[])["R0", "R1", "R2"])
            Assert.InRange(Plans.Of(scored, rep, Scope.Everything, Settings.Default, new()).Kept.Accounts, 3, 5);
    }

    [Fact]
    public void Nobody_held_out_is_in_any_list()
    {
        var (panel, settings) = (Sample.Scored, Settings.Default);
        var held = HeldOf(panel);
        var coaching = Coaching.Of(panel, Slice, Scope.Everything, settings);
        var plan = Plans.Of(panel, Dimension.None, Scope.Everything, settings, new());
        var outlooks = Outlooks.Of(panel, Slice, Scope.Everything, settings, null);

        Assert.DoesNotContain(Moves.Of(panel, Slice, Scope.Everything, settings).Moves, m => held.Contains(m.Account.Id));
        Assert.DoesNotContain(coaching.Joint.Concat(coaching.Speakers).Concat(coaching.Seats), p => held.Contains(p.Account.Id));
        Assert.DoesNotContain(plan.Accounts, a => held.Contains(a.Account.Id));
        Assert.Equal((200, 800), (plan.Kept.Accounts, plan.Accounts.Count));
        Assert.DoesNotContain(outlooks.Rows, row => row.Move is not null && held.Contains(row.Account.Id));
        Assert.Empty(Doctors.ProfileOf(panel, held.First(), Slice, Scope.Everything, settings)!.Moves);
    }

    [Fact]
    public void Their_visits_are_left_out_of_the_plans_capacity()
    {
        var plan = Plans.Of(Sample.Scored, Dimension.None, Scope.Everything, Settings.Default, new(Capacity: 5000));

        Assert.Equal(5000 - plan.Kept.Visits, plan.Capacity, 0.5);
        Assert.Contains(plan.Notes, n => n.Code == "planHeldOut");
    }

    [Fact]
    public void Share_of_nought_holds_nobody_out() =>
        Assert.Equal(0, Scored(Reps(60), Settings.Default with { HoldoutShare = 0 }).Scores!.Holdout.Count);

    private static HashSet<string> HeldOf(Panel panel)
    {
        var listed = Plans.Of(panel, Dimension.None, Scope.Everything, Settings.Default, new()).Accounts.Select(a => a.Account.Id).ToHashSet();
        return [.. Doctors.Search(panel, "", Slice, Scope.Everything, 0, 1000).Hits.Select(h => h.Account.Id).Where(id => !listed.Contains(id))];
    }

    private static IEnumerable<string> Holdout(Panel panel, Settings settings)
    {
        var scored = Scored(panel, settings);
        var listed = ((string[])["R0", "R1", "R2"]).SelectMany(rep => Plans.Of(scored, rep, Scope.Everything, settings, new()).Accounts).Select(a => a.Account.Id).ToHashSet();
        return Enumerable.Range(0, panel.AccountCount).Select(i => $"A{i:D4}").Where(id => !listed.Contains(id));
    }

    private static Panel Scored(Panel panel, Settings settings) =>
        panel.With(Scoring.Of(panel, settings with { MostClusters = 2, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10 }));

    private static Panel Reps(int accounts) => TinyPanel.Of(
        [.. Enumerable.Range(0, accounts).Select(i => Enumerable.Range(0, 12).Select(m => 1.0 + (i * 7 + m) % 11).ToArray())],
        [.. Enumerable.Range(0, accounts).Select(i => Enumerable.Range(0, 12).Select(m => 1 + (i + m) % 3).ToArray())],
        (i, row) => row with { Rep = $"R{i % 3}", Territory = "T1" });
}
