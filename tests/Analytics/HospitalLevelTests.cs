using Analytics;

namespace Tests;

/// <summary>The same measures with hospitals as accounts, where sales arrive by hospital and where they arrive by doctor.</summary>
public sealed class HospitalLevelTests(WarehouseFixture fixture)
{
    private static readonly Settings Quick = Settings.Default with { MostClusters = 3, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10, ShuffleDraws = 2 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Company_with_sales_by_hospital_only_has_concentration_overview_and_grid_of_hospitals()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units").With(
            "hospital_sales.csv", ["sale_id,sold_on,hospital_id,product_id,units", .. Enumerable.Range(1, 10).SelectMany(month => new[] { $"A{month},2025-{month:D2}-01,H1,P1,8", $"B{month},2025-{month:D2}-01,H2,P1,2" })]);
        await warehouse.LoadAsync(delivery);

        var panel = await PanelLoader.LoadAsync(warehouse.Database, Level.Hospital, Quick, Cancel);

        var slice = new Slice(new(Month.Of(2025, 1), Month.Of(2025, 10)));
        var report = Concentration.Of(panel, slice, Scope.Everything, Quick);
        // 80 and 20 units over ten months; a fifth of two hospitals is 0.4 of the larger one.
        Assert.Equal((2, 100.0), (report.Accounts, report.Units));
        Assert.Equal(0.32, report.TopShare["0.20"], 10);
        Assert.Equal(100, Overview.Of(panel, slice, Scope.Everything, Quick).Cards.Single(card => card.Code == "units").Value);
        Assert.Equal(2, Boxes.Of(panel, slice, Scope.Everything, Quick).Cells.Sum(cell => cell.Accounts));
        // A hospital lies where most of its doctors are looked after: H1's two in T1, H2's one in T2; a regional head sees the own one.
        Assert.Equal(["H1 80000"], Of(panel.Select(slice, Scope.OfTerritories("T1")), slice.Period));
        Assert.Equal(["H2 20000"], Of(panel.Select(slice.With("attr_beds", "120"), Scope.Everything), slice.Period));
    }

    [Fact]
    public async Task Sales_by_doctor_add_up_to_those_of_their_hospitals()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company().With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P1,4", "S2,2025-10-01,D2,P1,3", "S3,2025-10-02,D3,P1,2", "S4,2025-10-31,D4,P1,9");
        await warehouse.LoadAsync(delivery, "0");

        var panel = await PanelLoader.LoadAsync(warehouse.Database, Level.Hospital, Quick, Cancel);

        // D1 and D2 work in H1, D3 in H2, D4 in none; two visits in October to D1 and D2.
        var october = new Period(Month.Of(2025, 10), Month.Of(2025, 10));
        var selection = panel.Select(new Slice(october), Scope.Everything);
        Assert.Equal(["H1 7000", "H2 2000"], Of(selection, october));
        Assert.Equal([2, 0], selection.Visits(october));
    }

    private static Delivery Company() => new Delivery()
        .With("territories.csv", "territory_id,territory_name", "T1,One", "T2,Two")
        .With("hospitals.csv", "hospital_id,hospital_name,grade,attr_beds", "H1,First,3A,900", "H2,Second,2,120")
        .With("doctors.csv", "doctor_id,doctor_name,hospital_id,territory_id", "D1,Wang,H1,T1", "D2,Li,H1,T1", "D3,Zhao,H2,T2", "D4,Sun,,T2");

    private static IEnumerable<string> Of(Selection selection, Period period) =>
        selection.Milliunits(period).Select((units, i) => $"{selection.Ref(i).Id} {units}");
}
