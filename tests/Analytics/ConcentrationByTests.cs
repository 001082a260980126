using Analytics;

namespace Tests;

/// <summary>Concentration by the values of a dimension, on figures small enough to reckon by hand.</summary>
public sealed class ConcentrationByTests
{
    // Two years, a month of each told apart by settings of one month: South's 5 accounts 60, 10, 10, 10, 10 (100), North's 5 sell 20 each (100).
    // A month before, South's were 20 each (100), North's 100 each (500).
    private static readonly Panel Panel = TinyPanel.Of(
        [[20, 60], [20, 10], [20, 10], [20, 10], [20, 10], [100, 20], [100, 20], [100, 20], [100, 20], [100, 20]],
        [[1, 1], [1, 1], [1, 1], [1, 1], [1, 1], [3, 3], [3, 3], [3, 3], [3, 3], [3, 3]],
        (i, row) => row with { Region = i < 5 ? "South" : "North" });

    private static readonly DimensionTable Table = Concentration.By(
        Panel, new Slice(new(TinyPanel.First + 1, TinyPanel.First + 1)), Scope.Everything, Settings.Default with { WindowMonths = 1 }, Dimension.Region);

    [Fact]
    public void Shares_are_of_the_whole_and_the_gap_is_visits_less_sales()
    {
        var (north, south) = (Row("North"), Row("South"));

        // 100 of 200 each; 15 of 20 visits in the North, 5 in the South.
        Assert.Equal((0.5, 0.75, 0.25), (north.ShareOfSales, north.ShareOfVisits, north.Gap));
        Assert.Equal((0.5, 0.25, -0.25), (south.ShareOfSales, south.ShareOfVisits, south.Gap));
        Assert.Equal((3.0, 1.0), (north.VisitsPerAccountMonth, south.VisitsPerAccountMonth));
    }

    [Fact]
    public void Concentration_is_of_the_accounts_within()
    {
        var (north, south) = (Row("North"), Row("South"));

        // South: one of five sells 60 of 100; Σ i·xᵢ = 10·(1 + 2 + 3 + 4) + 60·5 = 400; 2·400/500 − 6/5 = 0.4. North: all equal.
        Assert.Equal(0.6, south.TopShare20!.Value, 12);
        Assert.Equal(0.4, south.Gini!.Value, 12);
        Assert.Equal(0.2, north.TopShare20!.Value, 12);
        Assert.Equal(0, north.Gini!.Value, 12);
        Assert.Equal(0.2, south.VisitShareOfTop20!.Value, 12);
        Assert.Equal((1, 3), (south.AccountsFor50.Accounts, north.AccountsFor50.Accounts));
    }

    [Fact]
    public void Changes_are_against_the_period_before_and_the_persistent_share_is_chosen_then()
    {
        var (north, south) = (Row("North"), Row("South"));

        // South had 100 of 600 before, its top fifth 20 %; equals then are a fifth of everybody now: 20 %.
        Assert.Equal(0.5 - 1 / 6.0, south.ShareOfSalesChange!.Value, 12);
        Assert.Equal(0.5 - 5 / 6.0, north.ShareOfSalesChange!.Value, 12);
        Assert.Equal(0.4, south.TopShare20Change!.Value, 12);
        Assert.Equal(0.4, south.GiniChange!.Value, 12);
        Assert.Equal(0.2, south.PersistentShare!.Value, 12);
    }

    [Fact]
    public void Every_delivered_dimension_and_the_product_have_a_table()
    {
        var report = Concentration.Whole(Sample.Scored, new Slice(Period.Trailing(Month.Of(2025, 11), 12)), Scope.Everything, Settings.Default);

        Assert.Equal(["attr_mean_samples", "box", "cluster", "product", "specialty"], report.Dimensions.Select(t => t.Dimension).Order(StringComparer.Ordinal));
        Assert.All(report.Dimensions, t => Assert.Equal(1, t.Rows.Sum(r => r.ShareOfSales), 9));
        Assert.All(report.Dimensions, t => Assert.Equal(1000, t.Rows.Sum(r => r.Accounts)));
    }

    [Fact]
    public void Unknown_dimension_is_named_with_those_that_exist()
    {
        var error = Assert.Throws<SliceException>(() => Concentration.By(Panel, TinyPanel.All(Panel), Scope.Everything, Settings.Default, "planet"));

        Assert.Equal("Dimension 'planet' does not exist (there are: region).", error.Message);
    }

    private static DimensionRow Row(string value) => Table.Rows.Single(r => r.Value == value);
}
