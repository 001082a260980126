using Analytics;

namespace Tests;

/// <summary>What is kept of the grid over time: month ends for BI, registered boxes by product, a doctor's path, value tiers.</summary>
public sealed class GridHistoryTests(WarehouseFixture fixture)
{
    private static readonly Settings Quick = Settings.Default with { MostClusters = 2, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10, ShuffleDraws = 2 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Warehouse_keeps_the_box_of_every_month_end_and_the_box_registered_for_each_product()
    {
        using var delivery = new Delivery()
            .With("products.csv", "product_id,product_name,unit_price", "P1,One,10", "P2,Two,10")
            .With("doctors.csv", "doctor_id,doctor_name,registered_box", "D1,Wang,C3", "D2,Li,B2")
            .With("registered_boxes.csv", "doctor_id,product_id,as_of,box", "D1,P1,2025-08-01,A2", "D1,P1,2025-10-15,A1")
            .With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-07-01,D1", "V2,2025-10-31,D2")
            .With("sales.csv", ["sale_id,sold_on,doctor_id,product_id,units",
                .. Enumerable.Range(7, 4).SelectMany(m => new[] { "P1", "P2" }.SelectMany(p => new[] { $"S{m}{p}1,2025-{m:00}-01,D1,{p},{(p == "P1" ? 9 : 1)}", $"S{m}{p}2,2025-{m:00}-28,D2,{p},1" })), "S0,2025-10-31,D2,P1,1"]);
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(delivery, "0");
        await ScoreStore.ScoreAsync(warehouse.Database, Quick, null, force: false, TimeProvider.System, null, Cancel);
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);

        // Two doctors, two products, July to October.
        Assert.Equal(["2025-07 4", "2025-08 4", "2025-09 4", "2025-10 4"], await warehouse.LinesAsync(
            "select to_char(month, 'YYYY-MM') || ' ' || count(*) from score.box_history group by month order by month"));
        Assert.Equal(["true"], await warehouse.LinesAsync(
            "select bool_and(h.box = l.box and h.box = h.letter || h.digit)::text from score.box_history h join score.latest_box l using (doctor_key, product_key) where h.month = l.as_of"));
        Assert.Equal(
            ["C3", "A2", "A2", "A1", "C3"],
            new[] { ("P1", 7), ("P1", 8), ("P1", 9), ("P1", 10), ("P2", 10) }.Select(at =>
                Doctors.ProfileOf(panel, "D1", new Slice(new(Month.Of(2025, 7), Month.Of(2025, at.Item2))).Of(at.Item1), Scope.Everything, Quick)!.RegisteredBox));
        var grid = Boxes.Of(panel, new Slice(new(Month.Of(2025, 7), Month.Of(2025, 9))), Scope.Everything, Quick);
        Assert.Equal(("P1", 1, 1), (grid.Product, grid.Registered!.Counts[new Box('A', 2).Index].Sum(), grid.Registered.Counts[new Box('B', 2).Index].Sum()));
    }

    [Fact]
    public void Path_of_a_doctor_is_its_boxes_without_gaps_and_overlaps()
    {
        var profile = Doctors.ProfileOf(Sample.Scored, "D0500", new Slice(Sample.Common), Scope.Everything, Settings.Default)!;

        Assert.Equal((Month.Of(2023, 12), Month.Of(2025, 11), 24), (profile.Path[0].From, profile.Path[^1].To, profile.Path.Sum(s => s.Months)));
        Assert.All(profile.Path.Zip(profile.Path.Skip(1)), pair => Assert.Equal((true, true), (pair.First.To + 1 == pair.Second.From, pair.First.Box != pair.Second.Box)));
        Assert.Equal(profile.Box, profile.Path[^1].Box);
    }

    [Fact]
    public void Own_sales_alone_give_tiers_of_value_and_no_grid()
    {
        // Everyone is visited alike and nobody has a specialty: nothing but sales is known. 60 accounts selling 1, 2, … 60.
        double[][] units = [.. Enumerable.Range(1, 60).Select(i => Enumerable.Repeat((double)i, 14).ToArray())];
        var panel = TinyPanel.Of(units, [.. units.Select(_ => Enumerable.Repeat(2, 14).ToArray())]);
        var report = Boxes.Of(panel.With(Scoring.Of(panel, Quick)), new Slice(Period.Trailing(TinyPanel.First + 13, 12)), Scope.Everything, Quick);

        Assert.Equal(["A", "B", "C"], report.Tiers!.Select(t => $"{t.Tier}"));
        Assert.Equal((60, 1.0, 1.0), (report.Tiers!.Sum(t => t.Accounts), Math.Round(report.Tiers!.Sum(t => t.ShareOfSales), 9), Math.Round(report.Tiers!.Sum(t => t.ShareOfVisits!.Value), 9)));
        Assert.All(report.Tiers!.Where(t => t.Accounts > 0), t => Assert.Equal(2.0, t.VisitsPerAccountMonth!.Value, 9));
        Assert.Null(Boxes.Of(Sample.Scored, new Slice(Sample.Common), Scope.Everything, Quick).Tiers);
    }
}
