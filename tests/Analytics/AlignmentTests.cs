using Analytics;

namespace Tests;

/// <summary>Whose account a doctor is, and whether it is a target: by what holds at the end of the last closed month.</summary>
public sealed class AlignmentTests(WarehouseFixture fixture)
{
    // Visits and sales close October 2025 (visits end on 3 November).
    private const string AssignmentHeader = "doctor_id,hospital_id,product_id,valid_from,valid_to,territory_id,rep_id";

    private const string Aligned =
        """
        select concat_ws(' ', doctor_id, product_id, territory_id, rep_id, assigned_by, case when is_target then 'target' end)
        from mart.alignment
        join raw.doctor using (doctor_key)
        join raw.product using (product_key)
        left join raw.territory on territory.territory_key = alignment.territory_key
        left join raw.rep on rep.rep_key = alignment.rep_key
        order by doctor_id, product_id
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Assignment_of_the_product_wins_over_a_general_one_and_the_doctors_over_its_hospitals()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company().With(
            "assignments.csv", AssignmentHeader,
            "D1,,,2025-01-01,2025-10-30,T1,R1",
            "D1,,,2025-10-31,,T2,R2",
            "D1,,P2,2025-01-01,,T3,R3",
            "D2,,,2025-11-01,,T2,R2",
            ",H1,,2025-01-01,,T3,R3");
        await warehouse.LoadAsync(delivery, "0");

        // D1 moved to T2 on the last day of October; D2 moves in November, so October has its hospital's; D3 has its own territory.
        Assert.Equal(
            [
                "D1 P1 T2 R2 doctor target", "D1 P2 T3 R3 doctor target", "D2 P1 T3 R3 hospital target", "D2 P2 T3 R3 hospital target",
                "D3 P1 T1 territory target", "D3 P2 T1 territory target",
            ],
            await warehouse.LinesAsync(Aligned));
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);
        Assert.Equal(["D1 T2", "D2 T3", "D3 T1"], Accounts(panel, Dimension.Territory));
        Assert.Equal(["D1 R2", "D2 R3", "D3 R1"], Accounts(panel, Dimension.Rep));
        Assert.DoesNotContain(Dimension.Target, panel.DeliveredDimensions);
    }

    [Fact]
    public async Task Targets_hold_at_the_end_of_the_last_closed_month()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company().With(
            "targets.csv", "doctor_id,product_id,valid_from,valid_to", "D1,,2025-01-01,2025-10-31", "D2,P2,2025-06-01,", "D3,,2025-11-01,", "D3,P1,2025-01-01,2025-10-30");
        await warehouse.LoadAsync(delivery, "0");

        Assert.Equal(
            ["D1 P1 T1 territory target", "D1 P2 T1 territory target", "D2 P1 T1 territory", "D2 P2 T1 territory target", "D3 P1 T1 territory", "D3 P2 T1 territory"],
            await warehouse.LinesAsync(Aligned));
        Assert.Equal(["D1 target", "D2 target", "D3 other"], Accounts(await PanelLoader.LoadAsync(warehouse.Database, Cancel), Dimension.Target));
    }

    [Fact]
    public async Task Hospitals_have_their_own_alignment_and_targets()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company()
            .With("assignments.csv", AssignmentHeader, ",H1,,2025-01-01,,T3,R3", ",H1,P1,2025-01-01,,T2,R2")
            .With("targets.csv", "hospital_id,product_id,valid_from", "H1,P2,2025-01-01");
        await warehouse.LoadAsync(delivery, "0");

        Assert.Equal("T3", await warehouse.AskAsync<string>("select territory_id from mart.hospital_alignment('2025-10-31', null) join raw.territory using (territory_key)"));
        Assert.Equal("T2", await warehouse.AskAsync<string>("select territory_id from mart.hospital_alignment('2025-10-31', 1) join raw.territory using (territory_key)"));
        Assert.Equal(["H1 P2"], await warehouse.LinesAsync(
            "select hospital_id || ' ' || product_id from mart.hospital_targets('2025-10-31') join raw.hospital using (hospital_key) join raw.product using (product_key)"));
        // No doctor was ever listed as a target, so every doctor is one.
        Assert.Equal(6, await warehouse.AskAsync<long>("select count(*) from mart.doctor_targets('2025-10-31')"));
    }

    private static Delivery Company() => new Delivery()
        .With("territories.csv", "territory_id,territory_name", "T1,One", "T2,Two", "T3,Three")
        .With("hospitals.csv", "hospital_id,hospital_name", "H1,First", "H2,Second")
        .With("reps.csv", "rep_id,rep_name,territory_id", "R1,Chen,T1", "R2,Zhu,T2", "R3,Xu,T3")
        .With("doctors.csv", "doctor_id,doctor_name,hospital_id,territory_id", "D1,Wang,H1,T1", "D2,Li,H1,T1", "D3,Zhao,H2,T1");

    private static IEnumerable<string> Accounts(Panel panel, string dimension)
    {
        var closed = new Slice(new Period(panel.LastClosed!.Value, panel.LastClosed!.Value));
        return panel.ValuesOf(dimension, Scope.Everything)
            .SelectMany(value => IdsIn(panel.Select(closed.With(dimension, value), Scope.Everything)).Select(id => $"{id} {value}"))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> IdsIn(Selection selection) => Enumerable.Range(0, selection.Count).Select(i => selection.Ref(i).Id);
}
