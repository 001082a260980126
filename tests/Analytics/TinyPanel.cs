using Analytics;

namespace Tests;

/// <summary>Small panels written out in a test: one product unless told otherwise, sales and visits from 2025-01.</summary>
public static class TinyPanel
{
    public static Month First { get; } = Month.Of(2025, 1);

    /// <summary>Accounts A, B, C … with monthly units and visits: units[account][month].</summary>
    public static Panel Of(double[][] units, int[][] visits, Func<int, AccountRow, AccountRow>? account = null, Func<int, double>? potential = null, Func<int, (Month From, Month? To)?>? target = null)
    {
        var months = units[0].Length;
        var through = (First + (months - 1)).LastDay;
        var builder = new PanelBuilder(
            units.Select((_, i) =>
            {
                var row = new AccountRow(i + 1, $"A{i:D4}", $"Account {i}");
                return account?.Invoke(i, row) ?? row;
            }),
            new Dictionary<int, Product> { [1] = new("P", "Product", 10, 0.5) },
            [new("sales", First.FirstDay, through, MonthGrain: true), new("visits", First.FirstDay, through, MonthGrain: true)]);
        for (var i = 0; i < units.Length; i++)
        {
            if (potential is not null) builder.AddPotential(i + 1, 1, First, potential(i));
            if (target?.Invoke(i) is var (from, to)) builder.AddTarget(i + 1, null, from.FirstDay, to?.LastDay);
            for (var m = 0; m < months; m++)
            {
                builder.AddSales(i + 1, 1, First + m, (long)(units[i][m] * 1000), (long)(units[i][m] * 1000));
                builder.AddVisits(i + 1, [1], "face", First + m, visits[i][m], 0, 0);
            }
        }
        return builder.Build(1);
    }

    public static Slice All(Panel panel) => new(panel.Months!.Value);
}
