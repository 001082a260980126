using Analytics;

namespace Tests;

/// <summary>What the warehouse says of a rep's days, plans and entries, delivered as files.</summary>
public sealed class ActivityReaderTests(WarehouseFixture fixture)
{
    [Fact]
    public async Task Days_plans_targets_and_entries_come_as_delivered()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = new Delivery()
            .With("territories.csv", "territory_id,territory_name,district,region", "T1,One,,North", "T2,Two,,South")
            .With("reps.csv", "rep_id,rep_name,territory_id", "R1,Wang,T1", "R2,Li,T2")
            .With("doctors.csv", "doctor_id,doctor_name,territory_id", "D1,Wang,T1", "D2,Li,T2", "D3,Zhao,T2")
            // Two Saturdays work for two days of the October holiday: 2025-10 has 18 workdays here.
            .With("calendar.csv", "day,is_workday", "2025-10-01,false", "2025-10-02,false", "2025-10-03,false", "2025-10-06,false", "2025-10-07,false", "2025-10-08,false", "2025-10-11,true")
            .With("timesheets.csv", "rep_id,work_date,activity,minutes", "R1,2025-10-09,selling,300", "R1,2025-10-09,personal,60", "R1,2025-10-10,personal,480", "R1,2025-10-12,personal,480")
            .With(
                "visits.csv", "visit_id,visited_at,doctor_id,rep_id,product_ids,entered_at",
                "V1,2025-10-09 10:00,D1,R1,P1|P2,2025-10-09 21:30", "V2,2025-10-09 10:00,D1,R1,P1,2025-10-09 11:00", "V3,2025-10-09 10:00,D1,R1,P1,", "V4,2025-10-31 09:00,D2,R2,,")
            .With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-31,D1,P1,4")
            .With("targets.csv", "doctor_id,valid_from,valid_to", "D1,2025-01-01,2025-10-15", "D2,2025-11-01,")
            .With("plans.csv", "plan_version,month,rep_id,doctor_id,planned_visits", "v1,2025-10,R1,D1,2", "v1,2025-10,R2,D2,9", "v2,2025-10,R1,D1,5");
        await warehouse.LoadAsync(delivery, "0");
        var panel = await PanelLoader.LoadAsync(warehouse.Database, cancel);
        var slice = new Slice(new(Month.Of(2025, 10), Month.Of(2025, 10)));

        var all = await ActivityReader.ReadAsync(warehouse.Database, panel, slice, Scope.Everything, cancel);
        var south = await ActivityReader.ReadAsync(warehouse.Database, panel, slice, Scope.OfTerritories("T2"), cancel);

        // The 10th is leave; the 12th is a Sunday.
        var wang = all.Reps.Single(r => r.RepId == "R1");
        Assert.Equal((18, 1, 17, 3, 4), (wang.Workdays, wang.LeaveDays, wang.FieldDays, wang.Visits, wang.Products));
        Assert.Equal((300, 1020), (wang.Selling, wang.Personal));
        Assert.Equal(["R2"], south.Reps.Select(r => r.RepId));
        // The second version replaces the first, whole.
        Assert.Equal(new MonthPlan(5), Assert.Single(all.Planned.All).Plan);
        Assert.Equal(new EntryTimes(4, 4, 3, 2, 1), all.Entries);
        Assert.Equal(new EntryTimes(1, 1, 0, 0, 0), south.Entries);
        Assert.Equal([true, false], all.Targets.OrderBy(target => target.Key).Select(target => target.Value[0].Holds(Month.Of(2025, 10))));
        // In the south nobody's span lies within these months: there every account is a target.
        Assert.Empty(south.Targets);
        Assert.Equal(new SeenAccount(3, 0, new(2025, 10, 9)), all.Seen.All.Single(s => s.Visits == 3));
        Assert.Equal(1, all.ElapsedShare);
    }
}
