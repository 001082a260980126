using Analytics;

namespace Tests;

/// <summary>Whether the order of pools in one half of the months holds in the other.</summary>
public sealed class SkillTests
{
    private const double Alpha = 0.05;

    [Fact]
    public void Probability_is_the_one_worked_out_by_hand()
    {
        // Deviations −1.5, −0.5, 0.5, 1.5 both times, all standard errors 1, so all weights alike: the sum is 5, its spread √5, z = 2.236.
        var skill = ResponseGates.Skill(Halves([1, 2, 3, 4], [1, 2, 3, 4]), "box", Alpha);

        Assert.Equal((true, 4, "box"), (skill.Passed, skill.Groups, skill.GroupedBy));
        Assert.Equal(0.01267, skill.PValue!.Value, 5);
        Assert.Equal(1, skill.RankCorrelation!.Value, 9);
    }

    [Fact]
    public void Order_turned_round_is_none() =>
        Assert.Equal(0.98733, ResponseGates.Skill(Halves([1, 2, 3, 4], [4, 3, 2, 1]), "box", Alpha).PValue!.Value, 5);

    [Fact]
    public void Three_pools_are_too_few() =>
        Assert.Equal((false, "skillTooFewGroups"), (ResponseGates.Skill(Halves([1, 2, 3], [1, 2, 3]), "box", Alpha) is var skill && skill.Passed, skill.Verdict.Code));

    [Fact]
    public void Pools_that_respond_alike_pass_in_one_of_twenty_cases()
    {
        var random = new Random(7);
        double[] Noise() => [.. Enumerable.Range(0, 9).Select(_ => MathNet.Numerics.Distributions.Normal.Sample(random, 5, 1))];

        var passed = Enumerable.Range(0, 2000).Count(_ => ResponseGates.Skill(Halves(Noise(), Noise()), "box", Alpha).Passed);

        // 100 expected, a standard deviation of 9.7.
        Assert.InRange(passed, 70, 130);
    }

    private static ResponseHalves Halves(double[] first, double[] second) => new(Half(first), Half(second));

    private static ResponseHalf Half(double[] pools) => new(0, 9, 1, new(1, 0.1), [.. pools.Select(pool => (Estimate?)new Estimate(pool, 1))]);
}
