using Analytics;
using Dashboard;

namespace Tests;

public sealed class ConfidenceStripTests
{
    [Fact]
    public void Cost_of_a_visit_is_a_gap_until_the_company_sets_it()
    {
        var panel = TinyPanel.Of([[1, 2]], [[1, 1]]);

        Assert.Contains("strip.costs", ConfidenceStrip.Of(panel, Settings.Default));
        Assert.DoesNotContain("strip.costs", ConfidenceStrip.Of(panel, Settings.Default with { RepCostPerMonth = 30_000 }));
    }
}
