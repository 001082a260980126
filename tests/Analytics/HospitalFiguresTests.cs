using System.Globalization;
using System.Text;
using Analytics;
using Etl;
using Dimension = Analytics.Dimension;

namespace Tests;

/// <summary>Hospitals as accounts against the facts themselves: the panel, the days and plans of their doctors, the diagnosis of territories.</summary>
public sealed class HospitalFiguresTests(WarehouseFixture fixture)
{
    private static readonly Settings Quick = Settings.Default with { MostClusters = 3, ClusterStarts = 1, ClusterBootstraps = 2, LetterDraws = 10, ShuffleDraws = 2 };
    private static readonly string[] Filtered = [Dimension.Region, Dimension.Territory, Dimension.Grade];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Panel_of_hospitals_and_SQL_agree_on_100_random_slices(bool isSoldByHospital)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var folder = new TemporaryFolder();
        var options = new GenerateOptions(Doctors: 400, Months: 8, Seed: 7, World.Effect, DirtyShare: 0, new DateOnly(2025, 1, 1)) { HospitalMode = isSoldByHospital };
        Generator.Run(folder.Path, options, _ => { }, Cancel);
        await warehouse.LoadAsync(folder.Path, "1%");
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Level.Hospital, Quick, Cancel);
        var (random, filled) = (new Random(21), 0);
        for (var i = 0; i < 100; i++)
        {
            var (slice, scope, territories) = Drawn(panel, random);

            var expected = await warehouse.AskAsync<string>(Question(slice, territories, isSoldByHospital));

            Assert.Equal($"{expected} of {slice.Key}", $"{Answer(panel, slice, scope)} of {slice.Key}");
            filled += expected.StartsWith("0 ", StringComparison.Ordinal) ? 0 : 1;
        }

        Assert.True(filled > 40, $"only {filled} slices held a hospital");
    }

    [Fact]
    public async Task Days_and_plans_of_a_hospital_are_those_of_its_doctors_and_its_targets_its_own()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company()
            .With("visits.csv", "visit_id,visited_at,doctor_id,rep_id,outcome", "V1,2025-10-08,D1,R1,completed", "V2,2025-10-31,D4,R1,completed", "V3,2025-10-09,D3,R2,refused")
            .With("plans.csv", "plan_version,month,rep_id,doctor_id,planned_visits", "v1,2025-10,R1,D1,3", "v1,2025-10,R1,D2,2", "v1,2025-10,R2,D3,4")
            .With("targets.csv", "doctor_id,hospital_id,valid_from,valid_to", ",H1,2025-01-01,", "D3,,2025-01-01,");
        await warehouse.LoadAsync(delivery, "0");
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Level.Hospital, Quick, Cancel);
        var slice = new Slice(new(Month.Of(2025, 10), Month.Of(2025, 10)));

        var input = await ActivityReader.ReadAsync(warehouse.Database, panel, slice, Scope.Everything, Cancel);
        var south = await ActivityReader.ReadAsync(warehouse.Database, panel, slice, Scope.OfTerritories("T2"), Cancel);
        var report = Activity.Of(panel, slice, Scope.Everything, Quick, input);

        // One of D1's three visits, none of D2's two; the one to D4, for whom there is no plan, makes up for neither.
        Assert.Equal([new(4) { Doctors = new(0, 0, 1, 0) }, new MonthPlan(5) { Doctors = new(1, 1, 2, 0) }], input.Planned.All.Select(planned => planned.Plan).OrderBy(plan => plan.Planned));
        Assert.Equal([new SeenAccount(0, 1, null), new(2, 0, new(2025, 10, 31))], input.Seen.All.OrderBy(seen => seen.Visits));
        Assert.Single(input.Targets);
        Assert.Equal([4.0], south.Planned.All.Select(planned => planned.Plan.Planned));
        // H1 is the one target and was seen; one of nine planned visits was made.
        Assert.Equal(1.0, report.Kpis.Single(kpi => kpi.Code == KpiCode.Coverage).Value);
        Assert.Equal(1 / 9.0, report.Kpis.Single(kpi => kpi.Code == KpiCode.PlanAdherence).Value);
        Assert.Equal(2, report.Accounts);
    }

    // H1 has three doctors, H2 one: whatever their boxes, a hospital is advised so many times what the box asks of one doctor.
    [Fact]
    public async Task Visits_advised_for_a_hospital_are_those_of_its_doctors()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company().With(
            "hospital_sales.csv", ["sale_id,sold_on,hospital_id,product_id,units", .. Enumerable.Range(1, 10).SelectMany(month => new[] { $"A{month},2025-{month:D2}-01,H1,P1,8", $"B{month},2025-{month:D2}-01,H2,P1,2" })]);
        await warehouse.LoadAsync(delivery);
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Level.Hospital, Quick, Cancel);

        var cells = Boxes.Of(panel, new Slice(new(Month.Of(2025, 1), Month.Of(2025, 10))), Scope.Everything, Quick).Cells.Where(cell => cell.Accounts == 1).ToArray();

        var first = cells.MaxBy(cell => cell.ShareOfSales)!;
        Assert.Equal(2, cells.Length);
        Assert.Equal(Quick.BandOf(first.Box).Most * 3, first.Recommended.Most);
        Assert.Equal(Quick.BandOf(cells.MinBy(cell => cell.ShareOfSales)!.Box), cells.MinBy(cell => cell.ShareOfSales)!.Recommended);
    }

    [Fact]
    public async Task Territory_of_hospitals_is_judged_by_their_sales_and_as_it_was()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var delivery = Company()
            .With("assignments.csv", "doctor_id,hospital_id,valid_from,valid_to,territory_id", ",H2,2020-01-01,2025-06-30,T1", ",H2,2025-07-01,,T2")
            .With(
                "hospital_sales.csv", "sale_id,sold_on,hospital_id,product_id,units",
                "A1,2024-10-31,H1,P2,100", "A2,2025-10-31,H1,P2,120", "B1,2024-10-31,H2,P2,50", "B2,2025-10-31,H2,P2,80");
        await warehouse.LoadAsync(delivery, "0");
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Level.Hospital, Quick, Cancel);
        var slice = new Slice(new(Month.Of(2025, 10), Month.Of(2025, 10)));

        var input = await TerritoryReader.ReadAsync(warehouse.Database, panel, slice, Scope.Everything, Cancel);
        var report = Territories.Of(panel, slice, Scope.Everything, Quick, input);

        Assert.Equal([("T1", 120.0, 100.0), ("T2", 80.0, 50.0)], report.Rows.OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => (row.Id, row.Now, row.Before)));
        // H2 was T1's a year before: T1 fell from 150 to 120 as it was, T2 had nothing.
        Assert.Equal((new SoldSpan(120_000, 150_000), new SoldSpan(80_000, 0)), (input.AsItWas["T1"], input.AsItWas["T2"]));
    }

    private static Delivery Company() => new Delivery()
        .With("territories.csv", "territory_id,territory_name", "T1,One", "T2,Two")
        .With("reps.csv", "rep_id,rep_name,territory_id", "R1,Wang,T1", "R2,Li,T2")
        .With("hospitals.csv", "hospital_id,hospital_name", "H1,First", "H2,Second")
        .With("doctors.csv", "doctor_id,doctor_name,hospital_id,territory_id", "D1,Wang,H1,T1", "D2,Li,H1,T1", "D3,Zhao,H2,T2", "D4,Sun,H1,T1");

    private static (Slice Slice, Scope Scope, string[]? Territories) Drawn(Panel panel, Random random)
    {
        var months = panel.Months!.Value;
        var from = months.From + random.Next(months.Length);
        var slice = new Slice(new(from, from + random.Next(months.To - from + 1)))
            .Of([.. panel.Products.Where(_ => random.Next(3) == 0).Select(p => p.Id)]);
        foreach (var dimension in Filtered.Where(_ => random.Next(3) == 0))
            slice = slice.With(dimension, [.. panel.ValuesOf(dimension, Scope.Everything).Where(_ => random.Next(2) == 0)]);
        if (random.Next(2) == 0)
            return (slice, Scope.Everything, null);
        string[] territories = [.. panel.ValuesOf(Dimension.Territory, Scope.Everything).Where(t => t != Dimension.None && random.Next(2) == 0)];
        return (slice, Scope.OfTerritories(territories), territories);
    }

    private static string Answer(Panel panel, Slice slice, Scope scope)
    {
        var selection = panel.Select(slice, scope);
        return string.Join(' ', selection.Count, selection.Milliunits(slice.Period).Sum(), selection.Cents(slice.Period).Sum(),
            selection.Visits(slice.Period).Sum(), selection.Refusals(slice.Period).Sum());
    }

    /// <summary>The same from the facts, past the marts: hospitals, thousandths of units, cents, visits, refusals.</summary>
    private static string Question(Slice slice, string[]? territories, bool isSoldByHospital)
    {
        var where = new StringBuilder("true");
        foreach (var (dimension, values) in slice.Filters)
            where.Append(CultureInfo.InvariantCulture, $" and coalesce({ColumnOf(dimension)}, '-') in ({Texts(values)})");
        if (territories is not null)
            where.Append(CultureInfo.InvariantCulture, $" and t.territory_id in ({Texts(territories)})");
        var (from, to) = (slice.Period.From.FirstDay, slice.Period.To.LastDay);
        var products = slice.Products.Count == 0 ? "true" : $"p.product_id in ({Texts(slice.Products)})";
        var discussed = slice.Products.Count == 0
            ? "true"
            : $"v.product_keys && (select array_agg(p.product_key) from raw.product p where p.product_id in ({Texts(slice.Products)}))";
        var sales = isSoldByHospital ? "raw.hospital_sale s" : "raw.sale s inner join raw.doctor d using (doctor_key)";
        return string.Create(CultureInfo.InvariantCulture, $"""
            with looked_after as (
                select d.hospital_key, mode() within group (order by coalesce(own.territory_key, d.territory_key)) as territory_key
                from raw.doctor d
                left join lateral (
                    select a.territory_key from raw.doctor_assignment a
                    where a.doctor_key = d.doctor_key
                        and a.valid_from <= (select max(s.data_through) from ops.source s) and coalesce(a.valid_to, 'infinity') >= (select max(s.data_through) from ops.source s)
                    order by a.product_key nulls first, a.valid_from desc limit 1
                ) own on true
                group by d.hospital_key
            ),
            hospital as (
                select h.hospital_key
                from raw.hospital h
                left join looked_after l on l.hospital_key = h.hospital_key
                left join raw.territory t on t.territory_key = l.territory_key
                where {where}
            ),
            sold as (
                select sum(s.units) as units, sum(s.amount) as amount
                from {sales} inner join hospital h using (hospital_key) inner join raw.product p using (product_key)
                where s.sold_on between '{from:yyyy-MM-dd}' and '{to:yyyy-MM-dd}' and {products}
            ),
            visited as (
                select count(*) filter (where v.outcome = 'completed') as visits, count(*) filter (where v.outcome = 'refused') as refusals
                from raw.visit v inner join raw.doctor d using (doctor_key) inner join hospital h using (hospital_key)
                where v.visited_on between '{from:yyyy-MM-dd}' and '{to:yyyy-MM-dd}' and {discussed}
            )
            select concat_ws(' ', (select count(*) from hospital), (coalesce(sold.units, 0) * 1000)::bigint, (coalesce(sold.amount, 0) * 100)::bigint,
                visited.visits, visited.refusals)
            from sold, visited
            """);
    }

    private static string ColumnOf(string dimension) => dimension switch
    {
        Dimension.Region => "t.region",
        Dimension.Territory => "t.territory_id",
        _ => "h.grade",
    };

    private static string Texts(IReadOnlyList<string> values) =>
        values.Count == 0 ? "null" : string.Join(", ", values.Select(v => $"'{v.Replace("'", "''", StringComparison.Ordinal)}'"));
}
