using Analytics;
using World = Etl.World;

namespace Tests;

/// <summary>The method names the planted world or abstains. Few and small worlds here; twenty of company size in the benchmarks.</summary>
public sealed class WorldsTests
{
    private const double Alpha = 0.05;

    [Fact]
    public void Planted_effect_is_recovered_and_claimed()
    {
        for (var seed = 1; seed <= 2; seed++)
        {
            var world = PlantedWorld.Of(World.Effect, accounts: 480, months: 24, seed);
            var fit = ResponseModel.Of(world.Design, world.Visits);

            Assert.Equal(world.ShortRun, fit.MeanPerVisit(longRun: false).Value, 0.2 * world.ShortRun);
            Assert.True(Claims(world, fit), $"seed {seed}");
            Assert.Contains(fit.Profile, p => p is { CarryOver: 0.4, Plausible: true });
        }
    }

    [Theory]
    [InlineData(World.NoEffect)]
    [InlineData(World.ReverseCausality)]
    [InlineData(World.Persistence)]
    public void Nothing_is_claimed_where_visits_do_nothing(World kind)
    {
        for (var seed = 1; seed <= 2; seed++)
        {
            var world = PlantedWorld.Of(kind, accounts: 240, months: 24, seed);

            Assert.False(Claims(world, ResponseModel.Of(world.Design, world.Visits)), $"seed {seed}");
        }
    }

    [Fact]
    public void Shuffled_months_give_no_develop_moves_with_money()
    {
        var settings = Settings.Default with { MostClusters = 3, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10 };
        var world = PlantedWorld.Of(World.Effect, accounts: 480, months: 24, seed: 1);
        var asItWas = Scored(world);
        Assert.Equal("effect", asItWas.Scores!.Responses[0].Label);

        for (var seed = 1; seed <= 3; seed++)
        {
            // Every account's sales keep their months no longer: what visits brought is gone, who buys much stays.
            var (random, units) = (new Random(seed), (double[])world.Units.Values.Clone());
            for (var i = 0; i < world.Units.Accounts; i++)
                random.Shuffle(units.AsSpan(i * 24, 24));
            var panel = Scored(world with { Units = world.Units with { Values = units } });
            var develop = Moves.Of(panel, TinyPanel.All(panel), Scope.Everything, settings).Moves.Where(move => move.Kind == MoveKind.Develop).ToArray();

            Assert.NotEqual("effect", panel.Scores!.Responses[0].Label);
            Assert.NotEmpty(develop);
            Assert.All(develop, move => Assert.Null(move.Gain));
        }

        Panel Scored(PlantedWorld planted)
        {
            var panel = planted.Panel();
            return panel.With(Scoring.Of(panel, settings));
        }
    }

    [Fact]
    public void Reverse_causality_fails_the_lead_test()
    {
        var world = PlantedWorld.Of(World.ReverseCausality, accounts: 240, months: 24, seed: 9);
        var fit = ResponseModel.Of(world.Design, world.Visits);

        Assert.False(ResponseGates.Lead(world.Design, world.Visits, fit.Estimate, Alpha).Passed);
    }

    [Fact]
    public void Market_that_doubles_is_no_change_of_the_response()
    {
        // From month 15 on, where the second half begins, everything sells twice as much, what visits bring with it.
        var world = PlantedWorld.Of(World.Effect, accounts: 480, months: 24, seed: 1);
        var design = world.Design with { Units = world.Units with { Values = [.. world.Units.Values.Select((units, cell) => cell % 24 < 15 ? units : 2 * units)] } };
        var halves = ResponseHalves.Of(design, world.Visits, ResponseModel.Of(design, world.Visits).Estimate)!;

        Assert.Equal(15, halves.Second.From);
        Assert.True(ResponseGates.Stability(halves, 24, Alpha).Passed);
    }

    [Fact]
    public void Long_carry_over_is_within_the_profile()
    {
        var world = PlantedWorld.Of(World.LongCarryover, accounts: 480, months: 24, seed: 1);

        Assert.Contains(ResponseModel.Of(world.Design, world.Visits).Profile, p => p is { CarryOver: 0.85, Plausible: true });
    }

    [Fact]
    public void Territories_that_lose_visits_and_sales_together_are_no_effect()
    {
        // Without the territories' own months the common fall would pass for a response.
        var world = PlantedWorld.Of(World.NoEffect, accounts: 600, months: 24, seed: 5);
        var blind = world.Design with { Markets = new int[600], MarketCount = 1 };

        var (seen, unseen) = (ResponseModel.Of(world.Design, world.Visits), ResponseModel.Of(blind, world.Visits));

        Assert.True(unseen.Estimate.SameMonth.IntervalAt(Alpha).Low > 0);
        Assert.True(seen.Estimate.SameMonth.IntervalAt(0.01).Contains(0));
    }

    [Fact]
    public void Money_of_a_planted_effect_is_claimed_with_its_intervals()
    {
        var world = PlantedWorld.Of(World.Effect, accounts: 480, months: 24, seed: 1);
        var panel = world.Panel();

        var report = Roi.Of(panel, new Slice(panel.Months!.Value), Scope.Everything, Settings.Default);

        // 10 a unit at a margin rate of 0.5: 5 of margin a unit, TinyPanel's prices.
        Assert.Equal("effect", report.Label);
        Assert.Equal(5 * world.ShortRun, report.ValuePerVisit!.Value, 0.2 * 5 * world.ShortRun);
        Assert.True(report.ValuePerVisit.Low > 0);
        Assert.Equal(report.ValuePerVisit, report.BreakEvenVisitCost);
        Assert.True(report.LongRunValuePerVisit!.Value > report.ValuePerVisit.Value);
        // A visit costs 150 and brings a few units of 5: nearly all of the cost is lost, and the figures say so.
        Assert.InRange(report.Return!.IncrementalShortRun!.Value, -1, 0);
        Assert.True(report.Return.IncrementalLongRun!.Value > report.Return.IncrementalShortRun.Value);
        Assert.Equal(10_000 / 150.0, report.Next!.Visits, 6);
        Assert.Equal(report.Next.Visits * report.LongRunValuePerVisit.Value, report.Next.Earns.Value, 6);
        Assert.Equal("territory", report.Response!.Markets);
        Assert.True(report.Response.Curve[^1].Units > report.Response.Curve[0].Units);
        Assert.True(report.NaiveRoi > report.Return.IncrementalShortRun.Value);
        // All visits are face to face: the channel's value is the whole's, up to what averaging over the profile adds.
        var face = Assert.Single(report.Tables.Single(t => t.Dimension == Dimension.Channel).Rows);
        Assert.Equal(report.ValuePerVisit.Value, face.Return!.ValuePerVisit.Value, 0.1 * report.ValuePerVisit.Value);
    }

    [Fact]
    public void Accounts_beyond_those_fitted_get_figures_of_their_own()
    {
        // Above 2,500 accounts every second territory is fitted; the others follow from their levels and visits.
        var world = PlantedWorld.Of(World.Effect, accounts: 4_020, months: 12, seed: 3);

        var fit = ResponseModel.Of(world.Design, world.Visits);

        Assert.Equal(4_020, fit.Accounts);
        int[] odd = [.. Enumerable.Range(0, 4_020).Where(i => world.Design.Markets[i] % 2 == 1)];
        Assert.Equal(world.ShortRun, fit.PerVisit(odd, [.. odd.Select(_ => 1.0 / odd.Length)], longRun: false).Value, 0.25 * world.ShortRun);
    }

    private static bool Claims(PlantedWorld world, ResponseFit fit) => ResponseGates.LabelOf(
        ResponseGates.Lead(world.Design, world.Visits, fit.Estimate, Alpha), ResponseGates.Stability(ResponseHalves.Of(world.Design, world.Visits, fit.Estimate), world.Design.Months, Alpha), fit, Alpha) == "effect";
}
