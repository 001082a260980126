using Analytics;
using World = Etl.World;

namespace Tests;

/// <summary>What the lists bring, by the accounts held out of them.</summary>
public sealed class LiftTests
{
    private const double Alpha = 0.05;
    private static readonly Settings Quick = Settings.Default with { MostClusters = 3, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10, MovesPerRep = 60 };

    [Fact]
    public void Lift_interval_and_detectable_lift_are_those_worked_out_by_hand()
    {
        // Listed: after = 1 + 2 · before, and residuals 1, −1, −1, 1: slope 2; at the common mean before, 2, they stand at 5. Leverages are 0.7, 0.3,
        // 0.3, 0.7 and the weights in that mean 0.1, 0.2, 0.3, 0.4: variance (0.01 + 0.16) ÷ 0.3² + (0.04 + 0.09) ÷ 0.7² = 2.1542.
        // Held out: after = before, and the same residuals, the weights the other way round: 2, and 2.1542. Welch: 4 degrees.
        var lift = Lift.Of([.. Cases(false, (0, 2), (1, 2), (2, 4), (3, 8)), .. Cases(true, (1, 2), (2, 1), (3, 2), (4, 5))])!;

        Assert.Equal((3.0, Math.Sqrt(2 * 2.1542), 4.0), (lift.Value, lift.StandardError, lift.DegreesOfFreedom), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) + Math.Abs(a.Item3 - b.Item3) < 1e-4);
        // Student's t with 4 degrees (tables): 2.7764 at 97.5 %, 0.9410 at 80 %.
        Assert.Equal((3 - 2.7764 * 2.0757, 3 + 2.7764 * 2.0757), (lift.IntervalAt(Alpha).Low, lift.IntervalAt(Alpha).High), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-3);
        Assert.Equal((2.7764 + 0.9410) * 2.0757, lift.DetectableAt(Alpha), 3);
    }

    [Fact]
    public void Quarters_count_by_their_precision()
    {
        // 3 ± 1 and 1 ± 2: weights 1 and 0.25.
        var pooled = Lift.Pooled([new(3, 1, 4), new(1, 2, 6)])!;

        Assert.Equal((2.6, Math.Sqrt(1 / 1.25), 10), (pooled.Value, pooled.StandardError, pooled.DegreesOfFreedom));
    }

    [Fact]
    public void Three_accounts_held_out_are_not_enough() =>
        Assert.Null(Lift.Of([.. Cases(false, (0, 2), (1, 2), (2, 4), (3, 8)), .. Cases(true, (1, 2), (2, 1), (3, 2))]));

    [Fact]
    public void Arm_that_hangs_on_one_account_is_not_enough() =>
        Assert.Null(Lift.Of([.. Cases(false, (0, 2), (1, 2), (2, 4), (3, 8)), .. Cases(true, (0, 2), (0, 1), (0, 2), (9, 5))]));

    [Fact]
    public void Draws_without_effect_leave_nought_outside_the_interval_once_in_twenty()
    {
        var world = PlantedWorld.Of(World.NoEffect, accounts: 300, months: 24, seed: 3);
        var (outside, claimed) = (0, 0);
        for (var draw = 0; draw < 400; draw++)
        {
            var random = new Random(draw);
            var lift = Lift.Of([.. Enumerable.Range(0, 300).Select(i => new TrialCase(random.NextDouble() < 0.2, Mean(world, i, 9, 12), Mean(world, i, 21, 3)))])!;
            outside += lift.IntervalAt(Alpha).Contains(0) ? 0 : 1;
            claimed += Math.Abs(lift.Value) >= lift.DetectableAt(Alpha) ? 1 : 0;
        }

        // 5 % of 400 is 20, with a standard deviation of 4.4; a claim needs 2.8 standard errors: 0.5 %, 2 of 400.
        Assert.InRange(outside, 7, 33);
        Assert.InRange(claimed, 0, 7);
    }

    [Fact]
    public void Planted_lift_of_followed_lists_is_covered()
    {
        var (covered, planted, found) = (0, 0.0, 0.0);
        for (var seed = 1; seed <= 5; seed++)
        {
            var world = PlantedWorld.Of(World.Effect, accounts: 480, months: 24, seed);
            var scored = Scored(world);
            var listed = Moves.Of(scored, TinyPanel.All(scored), Scope.Everything, Quick).Moves.Where(m => m.Kind == MoveKind.Develop).Select(m => int.Parse(m.Account.Id[1..], null)).ToHashSet();
            // Every develop move is followed by six visits a month more.
            var (after, lift) = world.Followed(21, account => listed.Contains(account) ? 6 : 0, seed);
            var row = MoveEffects.Of(after.Panel().With(scored.Scores), TinyPanel.All(scored), Scope.Everything, Quick).Rows.Single(r => r.Kind == MoveKind.Develop);
            covered += row.Low <= listed.Average(i => lift[i]) && listed.Average(i => lift[i]) <= row.High ? 1 : 0;
            (planted, found) = (planted + listed.Average(i => lift[i]) / 5, found + row.Lift!.Value / 5);
            Assert.NotEqual("less", row.Verdict);
        }

        // Intervals of 95 %: five of five, or four. The mean of five lifts has a standard error of 0.45.
        Assert.InRange(covered, 4, 5);
        Assert.InRange(found, planted - 0.9, planted + 0.9);
    }

    [Fact]
    public void Lists_nobody_follows_are_told_no_effect_and_the_placebo_finds_nothing()
    {
        var world = PlantedWorld.Of(World.NoEffect, accounts: 480, months: 24, seed: 2);
        var report = MoveEffects.Of(world.Panel().With(Scored(world).Scores), new(world.Panel().Months!.Value), Scope.Everything, Quick);

        Assert.All(report.Rows, row => Assert.Equal("notEnough", row.Verdict));
        Assert.True(report.Placebo!.IncludesZero && report.Matched!.IncludesZero);
    }

    [Fact]
    public void Nothing_is_said_before_a_month_after_the_draw_is_closed()
    {
        var report = MoveEffects.Of(Sample.Scored, new(Sample.Common), Scope.Everything, Settings.Default);

        Assert.All(report.Rows, row => Assert.Equal(("notYet", (double?)null), (row.Verdict, row.Lift)));
        Assert.Null(report.Matched);
        Assert.Contains(report.Notes, note => note.Code == "effectNotYet");
    }

    [Fact]
    public void Who_is_out_of_scope_does_not_count() =>
        Assert.Equal((0, 0), MoveEffects.Of(Sample.Scored, new(Sample.Common), Scope.Nothing, Settings.Default).Rows is [var all, ..] ? (all.Listed, all.HeldOut) : (1, 1));

    // Scored at the end of month 21 of 24: what follows is the quarter the lists are worked in.
    private static Panel Scored(PlantedWorld world)
    {
        var panel = world.Until(21).Panel();
        return panel.With(Scoring.Of(panel, Quick));
    }

    private static IEnumerable<TrialCase> Cases(bool isHeld, params (double Before, double After)[] cases) => cases.Select(c => new TrialCase(isHeld, c.Before, c.After));

    private static double Mean(PlantedWorld world, int account, int from, int months) => Enumerable.Range(from, months).Average(m => world.Units[account, m]);
}
