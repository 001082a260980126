using Analytics;

namespace Tests;

/// <summary>A panel brought up to date by what changed, beside one read anew.</summary>
public sealed class PanelUpdateTests(WarehouseFixture fixture)
{
    private const string VisitHeader = "visit_id,visited_at,doctor_id,channel,product_ids,minutes,deleted";
    private const string SaleHeader = "sale_id,sold_on,doctor_id,product_id,units,deleted";

    private static readonly string[] Discussed = ["", "P1", "P2", "P2|P1"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Panels_brought_up_to_date_by_random_deliveries_equal_those_read_anew()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("doctors.csv", "doctor_id,doctor_name,specialty", "D1,Wang,Oncology", "D2,Li,Cardiology", "D3,Zhao,Oncology");
        await warehouse.LoadAsync(first, "0");
        using var store = new PanelStore(warehouse.Database);
        await store.RefreshAsync(Cancel);
        var (random, layered, late) = (new Random(4), store.Current!, store.Current!);
        for (var round = 0; round < 8; round++)
        {
            // Up to the twelfth month in the end: corrections, removals, months that are new, and sets and channels never seen.
            var last = Math.Min(12, 11 + round / 4);
            using var delivery = Delivery.Empty()
                .With("visits.csv", [VisitHeader, .. Enumerable.Range(0, 6).Select(_ => Visit(random, last)).DistinctBy(line => line.Split(',')[0])])
                .With("sales.csv", [SaleHeader, .. Enumerable.Range(0, 6).Select(_ => Sale(random, last)).DistinctBy(line => line.Split(',')[0])]);
            await warehouse.LoadAsync(delivery);

            var anew = Told(await PanelLoader.LoadAsync(warehouse.Database, Cancel));
            layered = await PanelLoader.LoadAsync(warehouse.Database, layered, Cancel);
            Assert.Equal(anew, Told(layered));
            // One is brought up to date by two deliveries at once, that change the same months and open new ones.
            if (round % 2 == 1)
                Assert.Equal(anew, Told(late = await PanelLoader.LoadAsync(warehouse.Database, late, Cancel)));
            await store.RefreshAsync(Cancel);
            Assert.Equal(anew, Told(store.Current!));
        }
    }

    [Fact]
    public async Task Publication_shares_what_it_does_not_touch_and_leaves_the_former_panel_as_it_was()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P1,4", "S2,2025-11-01,D2,P2,2.5");
        using var second = Delivery.Empty().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S3,2025-11-02,D3,P2,1");
        await warehouse.LoadAsync(first, "0");
        var before = await PanelLoader.LoadAsync(warehouse.Database, Cancel);
        var told = Told(before);
        await warehouse.LoadAsync(second, "0");

        var after = await PanelLoader.LoadAsync(warehouse.Database, before, Cancel);

        // Units and cents of two products, visits, refusals and minutes of one kind of visit; of these the units of P2, which has no price, changed.
        Assert.Equal((7, 6), (after.Columns, after.ColumnsSharedWith(before)));
        Assert.Equal((told, 3500L), (Told(before), after.Select(new Slice(after.Months!.Value).Of("P2"), Scope.Everything).Milliunits(after.Months.Value).Sum()));
    }

    [Fact]
    public async Task Correction_shares_the_measures_it_leaves_as_they_were()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery();
        using var second = Delivery.Empty().With("visits.csv", "visit_id,visited_at,doctor_id,minutes", "V1,2025-10-08,D1,20");
        await warehouse.LoadAsync(first, "0");
        var before = await PanelLoader.LoadAsync(warehouse.Database, Cancel);
        await warehouse.LoadAsync(second, "0");

        var after = await PanelLoader.LoadAsync(warehouse.Database, before, Cancel);

        Assert.Equal((7, 6), (after.Columns, after.ColumnsSharedWith(before)));
        Assert.Equal((0.0, 20.0), (MinutesOf(before), MinutesOf(after)));

        static double MinutesOf(Panel panel) => panel.Select(new Slice(panel.Months!.Value), Scope.Everything).Minutes(panel.Months.Value).Sum();
    }

    [Fact]
    public async Task First_sales_of_a_product_taken_back_a_month_later_leave_it_sales_in_money()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P2,4", "S2,2025-11-01,D2,P2,2");
        using var second = Delivery.Empty().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S3,2025-10-02,D3,P1,5", "S4,2025-11-02,D3,P1,-5");
        await warehouse.LoadAsync(first, "0");
        using var store = new PanelStore(warehouse.Database);
        await store.RefreshAsync(Cancel);
        await warehouse.LoadAsync(second, "0");

        await store.RefreshAsync(Cancel);

        var october = new Slice(new(Month.Of(2025, 10), Month.Of(2025, 10)));
        var anew = await PanelLoader.LoadAsync(warehouse.Database, Cancel);
        Assert.Equal(Told(anew), Told(store.Current!));
        // Ranked by money, which only the new product has.
        Assert.Equal(ConcentrationOf(anew), ConcentrationOf(store.Current!));

        string ConcentrationOf(Panel panel) => Json.Of(Concentration.Of(panel, october, Scope.Everything, Settings.Default));
    }

    [Fact]
    public async Task New_doctor_or_product_has_the_panel_read_anew()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery();
        using var second = Delivery.Empty().With("doctors.csv", "doctor_id,doctor_name,specialty", "D0,Sun,Cardiology", "D2,Li,Oncology");
        using var third = Delivery.Empty().With("doctors.csv", "doctor_id,doctor_name,specialty", "D1,Wang,Oncology");
        await warehouse.LoadAsync(first, "0");
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);
        await warehouse.LoadAsync(second, "0");

        var more = await PanelLoader.LoadAsync(warehouse.Database, panel, Cancel);
        await warehouse.LoadAsync(third, "0");
        var other = await PanelLoader.LoadAsync(warehouse.Database, more, Cancel);

        Assert.Equal((4, 1), (more.AccountCount, Oncologists(more)));
        // Only what is known of a doctor changed: the columns stay.
        Assert.Equal((4, 2), (other.AccountCount, Oncologists(other)));
        Assert.Equal((0, other.Columns), (more.ColumnsSharedWith(panel), other.ColumnsSharedWith(more)));
    }

    [Fact]
    public async Task Scoring_run_replaces_the_scores_alone()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(Repository.Sample);
        using var store = new PanelStore(warehouse.Database);
        await store.RefreshAsync(Cancel);
        var before = store.Current!;
        await ScoreStore.ScoreAsync(
            warehouse.Database, Settings.Default with { MostClusters = 3, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10 }, null, force: false, new FixedClock(), null, Cancel);

        Assert.True(await store.RefreshAsync(Cancel));

        Assert.Equal((null, 1L), (before.Scores?.RunId, store.Current!.Scores!.RunId));
        Assert.Equal(before.Columns, store.Current.ColumnsSharedWith(before));
    }

    private static int Oncologists(Panel panel) => panel.Select(new Slice(panel.Months!.Value).With(Dimension.Specialty, "Oncology"), Scope.Everything).Count;

    private static string Visit(Random random, int last) =>
        $"V{random.Next(1, 16)},{Day(random, last)},D{random.Next(1, 4)},{(random.Next(2) == 0 ? "face" : "phone")},{Discussed[random.Next(4)]},{random.Next(30)},{Removed(random)}";

    private static string Sale(Random random, int last) =>
        $"S{random.Next(1, 16)},{Day(random, last)},D{random.Next(1, 4)},P{random.Next(1, 3)},{random.Next(-2, 60)}.5,{Removed(random)}";

    private static string Day(Random random, int last) => $"2025-{random.Next(10, last + 1):D2}-{random.Next(1, 4):D2}";

    private static string Removed(Random random) => random.Next(5) == 0 ? "true" : "";

    // Every measure of every account, and of the oncologists alone, by period, for each choice of products and each channel.
    private static string Told(Panel panel)
    {
        var months = panel.Months!.Value;
        Slice[] slices = [new(months), new Slice(months).With(Dimension.Specialty, "Oncology")];
        List<string[]> choices = [[], .. panel.Products.Select(p => new[] { p.Id })];
        var periods = months.Months.SelectMany(from => months.Months.Where(to => to >= from).Select(to => new Period(from, to)));
        return Json.Of(new
        {
            panel.LastClosed,
            panel.Sources,
            Trends = slices.Select(slice => Overview.Of(panel, slice, Scope.Everything, Settings.Default).Trend),
            Figures = periods.SelectMany(of => choices.SelectMany(choice => slices.Select(slice => slice.In(of).Of(choice))).Select(slice =>
            {
                var (period, selection) = (slice.Period, panel.Select(slice, Scope.Everything));
                return new
                {
                    Ids = Enumerable.Range(0, selection.Count).Select(i => selection.Ref(i).Id),
                    Units = selection.Milliunits(period), Cents = selection.Cents(period), Refusals = selection.Refusals(period), Minutes = selection.Minutes(period),
                    Face = selection.Visits(period, "face"), Phone = selection.Visits(period, "phone"),
                };
            })),
        });
    }
}
