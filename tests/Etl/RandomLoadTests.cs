using System.Globalization;
using CsCheck;

namespace Tests;

/// <summary>Random folders of random corrections: after each load the marts are what a plain recount of the rows gives.</summary>
public sealed class RandomLoadTests(WarehouseFixture fixture)
{
    private static readonly string[] Outcomes = ["completed", "completed", "completed", "refused", "absent"];
    private static readonly string[] ProductSets = ["", "P1", "P2", "P2|P1"];

    // Ten ids, so that most rows correct an earlier one; four months, so that some are new and some are held.
    private static readonly Gen<Visit> Visits =
        from id in Gen.Int[0, 9]
        from day in Gen.Int[0, 120]
        from doctor in Gen.Int[1, 3]
        from rep in Gen.Int[0, 2]
        from outcome in Gen.Int[0, 4].Select(i => Outcomes[i])
        from products in Gen.Int[0, 3].Select(i => ProductSets[i])
        from minutes in Gen.Int[0, 60]
        from isDeleted in Gen.Frequency((6, Gen.Const(false)), (1, Gen.Const(true)))
        select new Visit($"V{id}", new DateOnly(2025, 6, 1).AddDays(day), $"D{doctor}", rep == 0 ? "" : $"R{rep}", outcome, products, minutes, isDeleted);

    private static readonly Gen<Sale> Sales =
        from id in Gen.Int[0, 9]
        from day in Gen.Int[0, 120]
        from doctor in Gen.Int[1, 3]
        from product in Gen.Int[1, 2]
        from units in Gen.Int[-5, 20]
        from isDeleted in Gen.Frequency((6, Gen.Const(false)), (1, Gen.Const(true)))
        select new Sale($"S{id}", new DateOnly(2025, 6, 1).AddDays(day), $"D{doctor}", $"P{product}", units, isDeleted);

    private static readonly Gen<(Visit[], Sale[])[]> Folders =
        Gen.Select(Visits.Array[0, 8], Sales.Array[0, 8]).Array[5, 8];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Marts_equal_a_recount_after_every_load(bool isWithReps) =>
        await Folders.SampleAsync(folders => AllLoadsAgreeAsync(folders, isWithReps), iter: 2, threads: 1);

    private async Task AllLoadsAgreeAsync((Visit[] Visits, Sale[] Sales)[] folders, bool isWithReps)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        var visits = new Dictionary<string, Visit>();
        var sales = new Dictionary<string, Sale>();
        foreach (var folder in folders)
        {
            var deliveredVisits = folder.Visits.DistinctBy(visit => visit.Id).ToList();
            var deliveredSales = folder.Sales.DistinctBy(sale => sale.Id).ToList();
            // With reps delivered, rows of new months go straight into them; without, reps are gathered from the visits first.
            using var delivery = (isWithReps ? new Delivery().With("reps.csv", "rep_id,rep_name", "R1,Zhou", "R2,Wu") : new Delivery())
                .With("visits.csv", ["visit_id,visited_at,doctor_id,rep_id,outcome,product_ids,minutes,deleted", .. deliveredVisits.Select(visit => visit.Line)])
                .With("sales.csv", ["sale_id,sold_on,doctor_id,product_id,units,deleted", .. deliveredSales.Select(sale => sale.Line)]);
            Apply(visits, deliveredVisits, visit => visit.Id, visit => visit.IsDeleted);
            Apply(sales, deliveredSales, sale => sale.Id, sale => sale.IsDeleted);

            await warehouse.LoadAsync(delivery, "0");

            Assert.Equal(Recount(visits.Values), await warehouse.LinesAsync(VisitsMonth));
            Assert.Equal(Recount(sales.Values), await warehouse.LinesAsync(SalesMonth));
        }

        await warehouse.MustBeHealthyAsync();
    }

    private static void Apply<T>(Dictionary<string, T> held, IEnumerable<T> delivered, Func<T, string> id, Func<T, bool> isDeleted)
    {
        foreach (var row in delivered)
        {
            if (isDeleted(row))
                held.Remove(id(row));
            else
                held[id(row)] = row;
        }
    }

    private const string VisitsMonth =
        """
        select line
        from (
            select concat_ws(' ', doctor_id, month, sum(visits), sum(refusals), sum(minutes)) as line
            from mart.visits_month join raw.doctor using (doctor_key)
            group by doctor_id, month
        ) lines
        order by line collate "C"
        """;

    private const string SalesMonth =
        """
        select line
        from (
            select concat_ws(' ', doctor_id, product_id, month, milliunits) as line
            from mart.sales_month join raw.doctor using (doctor_key) join raw.product using (product_key)
        ) lines
        order by line collate "C"
        """;

    private static IEnumerable<string> Recount(IEnumerable<Visit> visits) => visits
        .Where(visit => visit.Outcome is "completed" or "refused")
        .GroupBy(visit => (visit.Doctor, Month(visit.Day)))
        .Select(group => (group.Key, Done: group.Where(visit => visit.Outcome == "completed").ToList(), Refused: group.Count(visit => visit.Outcome == "refused")))
        .Select(group => FormattableString.Invariant($"{group.Key.Doctor} {group.Key.Item2} {group.Done.Count} {group.Refused} {group.Done.Sum(visit => visit.Minutes)}"))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Recount(IEnumerable<Sale> sales) => sales
        .GroupBy(sale => (sale.Doctor, sale.Product, Month(sale.Day)))
        .Select(group => FormattableString.Invariant($"{group.Key.Doctor} {group.Key.Product} {group.Key.Item3} {group.Sum(sale => sale.Units) * 1000}"))
        .Order(StringComparer.Ordinal);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM-01", CultureInfo.InvariantCulture);

    private sealed record Visit(string Id, DateOnly Day, string Doctor, string Rep, string Outcome, string Products, int Minutes, bool IsDeleted)
    {
        public string Line => FormattableString.Invariant($"{Id},{Day:yyyy-MM-dd},{Doctor},{Rep},{Outcome},{Products},{Minutes},{(IsDeleted ? "true" : "")}");
    }

    private sealed record Sale(string Id, DateOnly Day, string Doctor, string Product, int Units, bool IsDeleted)
    {
        public string Line => FormattableString.Invariant($"{Id},{Day:yyyy-MM-dd},{Doctor},{Product},{Units},{(IsDeleted ? "true" : "")}");
    }
}
