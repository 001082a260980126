using Analytics;

namespace Tests;

/// <summary>Concentration on the shipped sample: known figures of the data set and of the domain notes.</summary>
public sealed class ConcentrationTests
{
    [Fact]
    public void Whole_sample_has_its_known_figures()
    {
        var report = Of(Sample.Common);

        // SOURCE.md: 116,405 scripts, 43,311 calls; top 10 % 41 %, top 20 % 58.3 %, Gini 0.545; the top 20 % receive 28 % of the calls.
        Assert.Equal((116_405, 43_311), (report.Units, report.Visits));
        Assert.Equal(0.583, report.TopShare["0.20"], 0.0005);
        Assert.Equal(0.41, report.TopShare["0.10"], 0.005);
        Assert.Equal(0.545, report.Gini!.Value, 0.0005);
        Assert.Equal(0.281, report.VisitShareOfTop20!.Value, 0.002);
    }

    // Domain notes: short windows exaggerate concentration; Gini of one month .633, of 12 months .556.
    [Theory]
    [InlineData(1, 0.633, true)]
    [InlineData(12, 0.556, false)]
    public void Short_windows_exaggerate_and_are_warned_of(int months, double gini, bool warned)
    {
        var report = Of(Period.Trailing(Month.Of(2025, 11), months));

        Assert.Equal(gini, report.Gini!.Value, 0.0005);
        Assert.Equal(warned, report.Notes.Any(n => n.Code == "shortWindow"));
    }

    [Fact]
    public void Persistent_share_falls_when_chosen_beforehand()
    {
        var persistent = Of(Period.Trailing(Month.Of(2025, 11), 12)).Persistent!;

        // Domain notes: 59.5 → 55.5 %.
        Assert.Equal(new Period(Month.Of(2023, 12), Month.Of(2024, 11)), persistent.ChosenOn);
        Assert.Equal(0.595, persistent.ShareThen, 0.003);
        Assert.Equal(0.555, persistent.ShareNow, 0.003);
    }

    [Fact]
    public void Chance_gives_a_fifth_of_the_visits_to_a_fifth_of_the_doctors()
    {
        var chance = Of(Sample.Common).VisitShareByChance!;

        Assert.Equal(0.20, chance.Mean, 0.002);
        Assert.InRange(0.281, chance.High, 1);
    }

    [Fact]
    public void Deciles_hold_equal_volume_and_all_doctors()
    {
        var deciles = Of(Sample.Common).Deciles;

        Assert.Equal(1000, deciles.Sum(d => d.Accounts));
        Assert.All(deciles, d => Assert.InRange(d.ShareOfSales, 0.09, 0.11));
        Assert.True(deciles[0].Number == 10 && deciles[0].Accounts < deciles[9].Accounts);
    }

    [Fact]
    public void Visits_outside_their_span_are_absent_not_zero()
    {
        var report = Of(new(Month.Of(2023, 12), Month.Of(2024, 11)));

        Assert.Null(report.VisitShareOfTop20);
        Assert.Null(report.Visits);
        Assert.Contains(report.Notes, n => n.Code == "sourceShort");
    }

    [Fact]
    public void Json_carries_the_figures_at_the_top_level()
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Json.Of(Of(Sample.Common)))!;

        Assert.Equal("2024-01", (string?)json["period"]!["from"]);
        Assert.Equal(0.583, (double)json["topShare"]!["0.20"]!, 0.0005);
        Assert.Equal(0.545, (double)json["gini"]!, 0.0005);
        Assert.Equal(0.281, (double)json["visitShareOfTop20"]!, 0.002);
    }

    [Fact]
    public void Unknown_product_is_named_with_those_that_exist()
    {
        var error = Assert.Throws<SliceException>(() => Concentration.Of(Sample.Panel, new Slice(Sample.Common).Of("RY"), Scope.Everything, Settings.Default));

        Assert.Equal("Product 'RY' does not exist (there are: RX).", error.Message);
    }

    private static ConcentrationReport Of(Period period) =>
        Concentration.Of(Sample.Panel, new Slice(period), Scope.Everything, Settings.Default);
}
