using Analytics;

namespace Tests;

/// <summary>Visits by the set of products discussed, while rows of several sets come in turn.</summary>
public sealed class VisitColumnsTests
{
    [Fact]
    public void Sets_and_channels_that_look_alike_stay_apart()
    {
        var (first, period) = (TinyPanel.First, new Period(TinyPanel.First, TinyPanel.First + 1));
        var builder = new PanelBuilder(
            [new AccountRow(1, "A1", "Account")], new[] { 1, 2, 32 }.ToDictionary(key => key, key => new Product($"P{key}", $"Product {key}", 10, 0.5)),
            [new("visits", first.FirstDay, (first + 1).LastDay, MonthGrain: true)]);
        for (var month = first; month <= period.To; month += 1)
        {
            builder.AddVisits(1, [1, 32], "face", month, 5, 0, 0).AddVisits(1, [2, 1], "face", month, 7, 0, 0);
            builder.AddVisits(1, [2, 1], "phone", month, 11, 0, 0).AddVisits(1, [1, 32], "face", month, 1, 0, 0);
        }
        var panel = builder.Build(1);

        Assert.Equal((12, 36, 48), (Of("P32"), Of("P2"), Of("P1")));
        Assert.Equal(22, panel.Select(new Slice(period).Of("P2"), Scope.Everything).Visits(period, "phone").Single());

        long Of(string product) => panel.Select(new Slice(period).Of(product), Scope.Everything).Visits(period).Single();
    }
}
