using System.Globalization;
using System.Text;
using Analytics;
using Etl;
using Dimension = Analytics.Dimension;

namespace Tests;

/// <summary>The panel against the facts themselves, on a simulated company: several products, product sets, channels, territories.</summary>
public sealed class PanelTests(WarehouseFixture fixture)
{
    private static readonly string[] Filtered = [Dimension.Region, Dimension.Territory, Dimension.Specialty, Dimension.Grade];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Panel_and_SQL_agree_on_200_random_slices()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await LoadCompanyAsync(warehouse);
        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);
        var random = new Random(20);
        var (agreed, filled) = (0, 0);
        for (var i = 0; i < 200; i++)
        {
            var (slice, scope, territories) = Drawn(panel, random);

            var expected = await warehouse.AskAsync<string>(Question(slice, territories));

            Assert.Equal($"{expected} of {slice.Key}", $"{Answer(panel, slice, scope)} of {slice.Key}");
            agreed++;
            filled += expected.StartsWith("0 ", StringComparison.Ordinal) ? 0 : 1;
        }

        Assert.Equal(200, agreed);
        Assert.True(filled > 80, $"only {filled} slices held an account");
    }

    // A product's month of 80,000 doctors is 1.6 MB, more than is read at a time; each buys its own number.
    [Fact]
    public async Task Month_of_more_doctors_than_are_read_at_a_time_is_read_whole()
    {
        const int Doctors = 80_000;
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        var numbers = Enumerable.Range(1, Doctors).ToArray();
        using var delivery = Delivery.Empty()
            .With("doctors.csv", ["doctor_id,doctor_name", .. numbers.Select(n => $"D{n},Doctor {n}")])
            .With("products.csv", "product_id,product_name", "P1,Alpha")
            .With("visits.csv", ["visit_id,visited_at,doctor_id", .. numbers.Select(n => $"V{n},2025-10-{1 + (n % 28):00},D{n}")])
            .With("sales.csv", ["sale_id,sold_on,doctor_id,product_id,units", .. numbers.Select(n => $"S{n},2025-10-01,D{n},P1,{n}")]);
        await warehouse.LoadAsync(delivery, "0");

        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);

        var october = new Period(Month.Of(2025, 10), Month.Of(2025, 10));
        var all = panel.Select(new(october), Scope.Everything);
        // Accounts stand in ordinal order of their ids.
        Assert.Equal(numbers.OrderBy(n => $"D{n}", StringComparer.Ordinal).Select(n => n * 1000L), all.Milliunits(october));
        Assert.Equal(Enumerable.Repeat(1L, Doctors), all.Visits(october));
    }

    [Fact]
    public async Task Published_load_is_swapped_in_when_the_warehouse_tells()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var store = new PanelStore(warehouse.Database);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var following = store.FollowAsync(TimeSpan.FromMinutes(10), _ => { }, stop.Token);
        await UntilAsync(() => store.Current is not null);
        Assert.Equal((0L, 0), (store.Current!.DataVersion, store.Current.AccountCount));

        using var delivery = new Delivery();
        await warehouse.LoadAsync(delivery);

        // The poll is ten minutes away: only the notification can bring it.
        await UntilAsync(() => store.Current.AccountCount == 3);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    [Fact]
    public async Task Empty_warehouse_gives_an_empty_panel()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);

        var panel = await PanelLoader.LoadAsync(warehouse.Database, Cancel);

        Assert.Equal((0, null, null), (panel.AccountCount, panel.LastClosed, panel.Latest(12)));
    }

    private static async Task LoadCompanyAsync(LoadedWarehouse warehouse)
    {
        using var folder = new TemporaryFolder();
        Generator.Run(folder.Path, new GenerateOptions(Doctors: 400, Months: 8, Seed: 5, World.Effect, DirtyShare: 0, new DateOnly(2025, 1, 1)), _ => { }, Cancel);
        await warehouse.LoadAsync(folder.Path, "1%");
    }

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

    /// <summary>The same from the facts, past the marts: accounts, thousandths of units, cents, visits, refusals.</summary>
    private static string Question(Slice slice, string[]? territories)
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
        return string.Create(CultureInfo.InvariantCulture, $"""
            with doctor as (
                select d.doctor_key
                from raw.doctor d
                left join raw.hospital h on h.hospital_key = d.hospital_key
                left join lateral (
                    select a.territory_key from raw.doctor_assignment a
                    where a.doctor_key = d.doctor_key
                        and a.valid_from <= (select max(s.data_through) from ops.source s) and coalesce(a.valid_to, 'infinity') >= (select max(s.data_through) from ops.source s)
                    order by a.product_key nulls first, a.valid_from desc limit 1
                ) a on true
                left join raw.territory t on t.territory_key = coalesce(a.territory_key, d.territory_key)
                where {where}
            ),
            sold as (
                select sum(s.units) as units, sum(s.amount) as amount
                from raw.sale s inner join doctor d using (doctor_key) inner join raw.product p using (product_key)
                where s.sold_on between '{from:yyyy-MM-dd}' and '{to:yyyy-MM-dd}' and {products}
            ),
            visited as (
                select count(*) filter (where v.outcome = 'completed') as visits, count(*) filter (where v.outcome = 'refused') as refusals
                from raw.visit v inner join doctor d using (doctor_key)
                where v.visited_on between '{from:yyyy-MM-dd}' and '{to:yyyy-MM-dd}' and {discussed}
            )
            select concat_ws(' ', (select count(*) from doctor), (coalesce(sold.units, 0) * 1000)::bigint, (coalesce(sold.amount, 0) * 100)::bigint,
                visited.visits, visited.refusals)
            from sold, visited
            """);
    }

    private static string ColumnOf(string dimension) => dimension switch
    {
        Dimension.Region => "t.region",
        Dimension.Territory => "t.territory_id",
        Dimension.Specialty => "d.specialty",
        _ => "h.grade",
    };

    private static string Texts(IReadOnlyList<string> values) =>
        values.Count == 0 ? "null" : string.Join(", ", values.Select(v => $"'{v.Replace("'", "''", StringComparison.Ordinal)}'"));

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!holds())
            await Task.Delay(50, limit.Token);
    }
}
