using Analytics;
using Dimension = Analytics.Dimension;

namespace Tests;

/// <summary>Costs delivered beside the visits enter the return, as far as they belong to what is looked at and to who looks.</summary>
public sealed class DeliveredCostsTests(WarehouseFixture fixture)
{
    private static readonly Settings Quick = Settings.Default with { MostClusters = 2 };
    private static readonly Slice October = new(new(Month.Of(2025, 10), Month.Of(2025, 10)));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delivered_costs_lower_the_naive_return_of_what_they_are_booked_on()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company();
        await warehouse.LoadAsync(delivery, "0");
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);

        RoiReport Asked(Slice slice, Scope scope) => Roi.Of(panel, slice, scope, Quick);
        var all = Asked(October, Scope.Everything);

        // 600 on doctor D1, 300 on T1, 100 on T2, 50 on the company; the 70 of September are another month's.
        Assert.Equal(1050, all.DeliveredCosts!.Total);
        Assert.Equal([("meeting", 900.0), ("material", 150.0)], all.DeliveredCosts.ByCategory.Select(c => (c.Key, c.Value)));
        Assert.Equal((all.Margin!.Value - all.Cost - 1050) / (all.Cost + 1050), all.NaiveRoiWithDelivered!.Value, 12);
        Assert.Contains(all.Notes, note => note.Code == "deliveredCosts");
        // The card of the overview says so too.
        var card = Overview.Of(panel, October, Scope.Everything, Quick).Cards.Single(c => c.Code == "cost");
        Assert.Equal(("costWithDelivered", (object)1050.0, card.Value!.Value + 1050), (card.Beside!.Code, card.Beside.Values["delivered"], (double)card.Beside.Values["amount"]));
        // A region takes in its territory's; the company's cannot be told apart. A specialty takes single doctors out of territories.
        Assert.Equal((900.0, 50.0), Told(Asked(October.With(Dimension.Region, "North"), Scope.Everything)));
        Assert.Equal((600.0, 450.0), Told(Asked(October.With(Dimension.Specialty, "Oncology"), Scope.Everything)));
        // Of the product P1 only the doctor's meeting is.
        Assert.Equal((600.0, 450.0), Told(Asked(October.Of("P1"), Scope.Everything)));
        // The head of T2 sees T2's alone.
        Assert.Equal((100.0, 0.0), Told(Asked(October, Scope.OfTerritories("T2"))));
        var hospitals = await PanelLoader.LoadAsync(warehouse.Database, Level.Hospital, Quick, Cancel);
        Assert.Equal(1050, Roi.Of(hospitals, October, Scope.Everything, Quick).DeliveredCosts!.Total);
    }

    [Fact]
    public async Task Costs_of_a_later_load_reach_a_panel_that_is_brought_up_to_date()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company();
        await warehouse.LoadAsync(delivery, "0");
        using var store = new PanelStore(warehouse.Database);
        await store.RefreshAsync(Cancel);
        using var more = Delivery.Empty().With("costs.csv", "cost_id,spent_on,category,amount,doctor_id,territory_id,product_id", "K9,2025-10-09,meeting,1000,,,");
        await warehouse.LoadAsync(more, "0");

        await store.RefreshAsync(Cancel);

        Assert.Equal(2050, Roi.Of(store.Current!, October, Scope.Everything, Quick).DeliveredCosts!.Total);
    }

    // Four visits in October; two reps at 1,000 a month make 500 a visit, on every page alike.
    [Fact]
    public async Task Loaded_cost_of_a_rep_prices_visits_everywhere_alike()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company();
        await warehouse.LoadAsync(delivery, "0");
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);
        var paid = Quick with { RepCostPerMonth = 1000 };

        var overview = Overview.Of(panel, October, Scope.Everything, paid);

        var cost = overview.Cards.Single(card => card.Code == "cost");
        Assert.Equal((2000.0, "visitCostLoaded"), (cost.Value, cost.Note!.Code));
        Assert.Equal(2000, Roi.Of(panel, October, Scope.Everything, paid).Cost);
    }

    private static (double, double) Told(RoiReport report) => (report.DeliveredCosts!.Total, report.DeliveredCosts.Elsewhere);

    private static Delivery Company() => new Delivery()
        .With("territories.csv", "territory_id,territory_name,region", "T1,One,North", "T2,Two,South")
        .With("reps.csv", "rep_id,rep_name,territory_id", "R1,Wang,T1", "R2,Li,T2")
        .With("hospitals.csv", "hospital_id,hospital_name", "H1,First", "H2,Second")
        .With("doctors.csv", "doctor_id,doctor_name,specialty,hospital_id,territory_id", "D1,Wang,Oncology,H1,T1", "D2,Li,Cardiology,H1,T1", "D3,Zhao,Cardiology,H2,T2")
        .With("products.csv", "product_id,product_name,unit_price,margin_rate", "P1,Alpha,100.00,0.5", "P2,Beta,100.00,0.5")
        .With("visits.csv", "visit_id,visited_at,doctor_id,rep_id", "V1,2025-10-08,D1,R1", "V2,2025-10-09,D2,R1", "V3,2025-10-10,D3,R2", "V4,2025-10-31,D3,R2")
        .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-31,D1,P1,40", "S2,2025-10-09,D2,P1,20", "S3,2025-10-09,D3,P2,10")
        .With(
            "costs.csv", "cost_id,spent_on,category,amount,doctor_id,territory_id,product_id",
            "K1,2025-10-09,meeting,600,D1,,P1", "K2,2025-10-09,meeting,300,,T1,", "K3,2025-10-09,material,100,,T2,", "K4,2025-10-09,material,50,,,", "K5,2025-09-09,meeting,70,,,");
}
