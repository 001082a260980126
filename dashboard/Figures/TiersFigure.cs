using Analytics;

namespace Dashboard;

/// <summary>Three tiers of value, in place of the grid where own sales are all there is to judge by.</summary>
public static class TiersFigure
{
    public const string Name = "tiers";

    public static Figure? Of(BoxesReport report, Canvas canvas)
    {
        if (report.Tiers is not [var first, ..]) return null;
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new()
        {
            Name = Name,
            Metric = "valueTier",
            Title = words["tiers.title", numbers.Percent(first.ShareOfAccounts, 0), numbers.Percent(first.ShareOfSales, 0), numbers.Percent(first.ShareOfVisits, 0)],
            Subtitle = words["tiers.subtitle", report.At],
            Table = new(
                [new(words["tiers.col"]), new(words["col.doctors"], true), new(words["col.share"], true), new(words["col.salesShare"], true), new(words["col.visitShare"], true), new(words["col.visitsPerMonth"], true)],
                [.. report.Tiers.Select(tier => new Row(
                    [new(words["tiers.tier", tier.Tier], tier.Tier.ToString()), numbers.CountCell(tier.Accounts), numbers.PercentCell(tier.ShareOfAccounts), numbers.PercentCell(tier.ShareOfSales),
                     numbers.PercentCell(tier.ShareOfVisits), numbers.FixedCell(tier.VisitsPerAccountMonth, 1)]))]),
        };
    }
}
