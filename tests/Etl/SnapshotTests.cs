using Etl;

namespace Tests;

/// <summary>A file that says it holds everything of a span removes what the warehouse holds of it and the file lacks.</summary>
public sealed class SnapshotTests(WarehouseFixture fixture)
{
    private const string VisitHeader = "visit_id,visited_at,doctor_id";
    private const string October = """{ "from": "2025-10-01", "to": "2025-10-31" }""";
    private const string Visits = "select concat_ws(' ', visit_id, visited_on) from raw.visit order by visit_id";

    private static readonly string[] SixVisits =
        ["V1,2025-09-30,D1", "V2,2025-10-01,D1", "V3,2025-10-02,D1", "V4,2025-10-03,D1", "V5,2025-10-04,D2", "V6,2025-10-31,D2", "V7,2025-11-01,D2"];

    [Fact]
    public async Task Rows_the_snapshot_lacks_go_inside_its_span_only_and_are_accounted_for()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("visits.csv", [VisitHeader, .. SixVisits]);
        using var snapshot = Of("visits", October).With("visits.csv", VisitHeader, "V2,2025-10-01,D1", "V3,2025-10-12,D1", "V4,2025-10-03,D1", "V5,2025-10-04,D2");
        await warehouse.LoadAsync(first);

        var report = await warehouse.LoadAsync(snapshot, "0");

        // V6 of the five in October is one in five: not more than 20 %.
        Assert.Equal(
            ["V1 2025-09-30", "V2 2025-10-01", "V3 2025-10-12", "V4 2025-10-03", "V5 2025-10-04", "V7 2025-11-01"], await warehouse.LinesAsync(Visits));
        Assert.Equal(
            [new(-117, "visits", "visits absent from the snapshot", 1, 1, 0, 0, 0, Removed: 1), new(1, "visits", "visits.csv", 4, 1, 3, 0, 0)], report.Files);
        Assert.Equal((1, 2), (report.Removed, report.Written));
        Assert.Equal("absent 1 1", await warehouse.AskAsync<string>("select concat_ws(' ', kind, rows_read, rows_removed) from ops.load_file where kind = 'absent'"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task More_than_a_fifth_stops_with_2_until_the_deletes_are_confirmed()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("visits.csv", [VisitHeader, .. SixVisits]);
        using var snapshot = Of("visits", October).With("visits.csv", VisitHeader, "V2,2025-10-01,D1", "V3,2025-10-02,D1", "V4,2025-10-03,D1");
        await warehouse.LoadAsync(first);

        var refused = await EtlProgram.RunAsync(warehouse.Database, "load", snapshot.Path);
        var before = await warehouse.LinesAsync(Visits);
        var confirmed = await EtlProgram.RunAsync(warehouse.Database, "load", snapshot.Path, "--confirm-deletes");

        Assert.Equal((2, 7), (refused.ExitCode, before.Count));
        Assert.Contains(
            "visits.csv: the snapshot 2025-10-01 to 2025-10-31 lacks 2 of the 5 rows of visits held in it, more than 20 %; nothing was published. "
            + "Check that the file is complete; where these rows are really gone, load with --confirm-deletes.",
            refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, true), (confirmed.ExitCode, confirmed.Output.Contains("2 of them took a row out of the warehouse.", StringComparison.Ordinal)));
        Assert.Equal(["failed", "published", "published"], (await warehouse.LinesAsync("select state from ops.load order by load_id")).Order(StringComparer.Ordinal));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Rejected_row_is_not_absent_and_one_without_a_readable_key_removes_nothing()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("visits.csv", [VisitHeader, .. SixVisits]);
        string[] kept = ["V2,2025-10-01,D1", "V3,2025-10-02,D1", "V4,2025-10-03,D1"];
        using var rejected = Of("visits", October).With("visits.csv", [VisitHeader, .. kept, "V5,2025-10-04,D9"]);
        using var broken = Of("visits", October).With("visits.csv", [VisitHeader, .. kept, "V5;2025-10-04;D2"]);
        await warehouse.LoadAsync(first);

        var doubted = await warehouse.LoadAsync(broken);
        var whole = await warehouse.LoadAsync(rejected);

        Assert.Equal(["unreadable_key 1"], doubted.Doubts.Select(doubt => $"{doubt.Rule} {doubt.Rows}"));
        Assert.Equal((0, 1), (doubted.Removed, whole.Removed));
        Assert.Equal(["V1", "V2", "V3", "V4", "V5", "V7"], await warehouse.LinesAsync("select visit_id from raw.visit order by visit_id"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Doctors_nobody_refers_to_go_and_the_others_stay_with_a_warning()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("doctors.csv", "doctor_id,doctor_name", "D1,Wang", "D2,Li", "D3,Zhao", "D4,Qian", "D5,Sun");
        // D2 has a visit and a sale, D5 has nothing.
        using var snapshot = Of("doctors", "true").With("doctors.csv", "doctor_id,doctor_name", "D1,Wang", "D3,Zhao", "D4,Qian");
        await warehouse.LoadAsync(first);

        var report = await warehouse.LoadAsync(snapshot, "0");

        Assert.Equal(["D1", "D2", "D3", "D4"], await warehouse.LinesAsync("select doctor_id from raw.doctor order by doctor_id"));
        Assert.Equal(["kept_in_use 1 'D2' is not in the snapshot and stays, because other rows refer to it."], report.Doubts.Select(doubt => $"{doubt.Rule} {doubt.Rows} {doubt.Example}"));
        Assert.Equal((1, 0), (report.Removed, report.Rejected));
        await warehouse.MustBeHealthyAsync();
    }

    // Each entity with a day: five rows held in the span and one outside; the snapshot has four of the five.
    [Theory]
    [InlineData("sales", "raw.sale", "sale_id,sold_on,doctor_id,product_id,units", "S{0},2025-10-0{0},D1,P1,1")]
    [InlineData("hospital_sales", "raw.hospital_sale", "sale_id,sold_on,hospital_id,product_id,units", "S{0},2025-10-0{0},H1,P1,1")]
    [InlineData("costs", "raw.cost", "cost_id,spent_on,category,amount", "C{0},2025-10-0{0},meeting,10")]
    [InlineData("timesheets", "raw.timesheet", "rep_id,work_date,activity,minutes", "R1,2025-10-0{0},selling,10")]
    [InlineData("plans", "raw.plan", "plan_version,month,rep_id,doctor_id,product_id,planned_visits", "v{0},2025-10,R1,D1,,3")]
    [InlineData("potentials", "raw.hospital_potential", "hospital_id,product_id,as_of,potential_units", "H1,P1,2025-10-0{0},9")]
    [InlineData("assignments", "raw.doctor_assignment", "doctor_id,product_id,valid_from,valid_to,territory_id", "D1,,2025-10-0{0},2025-10-0{0},T1")]
    [InlineData("targets", "raw.doctor_target", "doctor_id,valid_from,valid_to", "D1,2025-10-0{0},2025-10-0{0}")]
    [InlineData("registered_boxes", "raw.registered_box", "doctor_id,product_id,as_of,box", "D1,P1,2025-10-0{0},A1")]
    [InlineData("calendar", "raw.calendar", "day,is_workday", "2025-10-0{0},false")]
    [InlineData("events", "raw.event", "event_id,event_date,kind,description", "E{0},2025-10-0{0},price,cut")]
    [InlineData("market_sales", "raw.market_sale", "month,product_id,territory_id,units", "2025-10,P1,T{0},9")]
    [InlineData("quotas", "raw.quota", "month,territory_id,product_id,amount", "2025-10,T{0},P1,9")]
    public async Task Every_entity_can_be_delivered_as_a_snapshot(string entity, string table, string header, string row)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        string Row(int i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, row, i);
        var outside = Row(1).Replace("2025-10", "2025-08", StringComparison.Ordinal);
        using var first = new Delivery()
            .With("territories.csv", ["territory_id,territory_name", .. Enumerable.Range(1, 5).Select(i => $"T{i},T")])
            .With("hospitals.csv", "hospital_id,hospital_name", "H1,First")
            .With("reps.csv", "rep_id,rep_name", "R1,Chen")
            .With($"{entity}.csv", [header, .. Enumerable.Range(1, 5).Select(Row), entity is "costs" or "sales" or "hospital_sales" or "events" or "plans" ? "X" + outside : outside]);
        using var snapshot = Of(entity, October).With($"{entity}.csv", [header, .. Enumerable.Range(1, 4).Select(Row)]);
        await warehouse.LoadAsync(first, "0");

        var report = await warehouse.LoadAsync(snapshot, "0");

        Assert.Equal((1, 1), (report.Removed, report.Written));
        Assert.Equal(5, await warehouse.AskAsync<long>($"select count(*) from {table}"));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Rejects_of_earlier_loads_in_the_span_are_closed()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var first = new Delivery().With("visits.csv", [VisitHeader, .. SixVisits, "V8,2025-10-05,D9", "V9,2025-11-05,D9", "V10,2025-10-99,D1"]);
        using var snapshot = Of("visits", October)
            .With("visits.csv", VisitHeader, "V2,2025-10-01,D1", "V3,2025-10-02,D1", "V4,2025-10-03,D1", "V5,2025-10-04,D2", "V6,2025-10-31,D2")
            .With("doctors.csv", "doctor_id,doctor_name", "D9,Late");
        await warehouse.LoadAsync(first);

        await warehouse.LoadAsync(snapshot, "0");

        Assert.Equal(["V10"], await warehouse.LinesAsync("select record ->> 'visit_id' from ops.reject where resolved_by is null"));
        Assert.Equal(["V9 2025-11-05"], await warehouse.LinesAsync("select concat_ws(' ', visit_id, visited_on) from raw.visit where visit_id in ('V8', 'V9', 'V10')"));
        await warehouse.MustBeHealthyAsync();
    }

    [Theory]
    [InlineData("visits", "true", "mapping.json, files[0].snapshot: 'true' is no object (expected { … }).")]
    [InlineData("visits", """{ "from": "2025-10-01" }""", "mapping.json, files[0].snapshot: has no key 'to' (expected 'to').")]
    [InlineData("visits", """{ "from": "2025-10-31", "to": "2025-10-01" }""", "mapping.json, files[0].snapshot: 'to' is before 'from' (2025-10-01) (expected 2025-10-31 or later).")]
    [InlineData("visits", """{ "from": "October", "to": "2025-10-01" }""", "mapping.json, files[0].snapshot.from: 'October' is not a date (expected yyyy-MM-dd).")]
    [InlineData("doctors", October, "mapping.json, files[0].snapshot: doctors have no days to name (expected true: the file holds all of them).")]
    public void Snapshot_that_says_no_span_is_refused(string entity, string snapshot, string message)
    {
        using var delivery = Of(entity, snapshot).With($"{entity}.csv", "id");

        Assert.Equal(message, Assert.Throws<InputException>(() => InputFolder.Open(delivery.Path, ReadOptions.Default)).Message);
    }

    private static Delivery Of(string entity, string snapshot) => Delivery.Empty()
        .WithText("mapping.json", $$"""{ "files": [{ "entity": "{{entity}}", "name": "{{entity}}.csv", "snapshot": {{snapshot}} }] }""");
}
