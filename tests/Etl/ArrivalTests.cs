using System.Globalization;
using Etl;
using Warehouse;

namespace Tests;

/// <summary>The marts are a function of the data, not of how they arrived: the same sums for any order, any parts, any days.</summary>
public sealed class ArrivalTests(WarehouseFixture fixture)
{
    private static readonly GenerateOptions Company = new(Doctors: 60, Months: 6, Seed: 11, World.Effect, DirtyShare: 0, new DateOnly(2025, 7, 1));

    // Two months, because every day is a load of its own.
    private static readonly DateOnly End = new(2025, 9, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Loading_the_company_twice_changes_no_mart()
    {
        using var folder = Generated();
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(folder.Path);
        var once = await MartChecksum.AllAsync(warehouse.Database, Cancel);
        // A blank line more: the files differ, their rows do not.
        await File.AppendAllTextAsync(Path.Combine(folder.Path, "visits.csv"), "\n", Cancel);

        await warehouse.LoadAsync(folder.Path);

        Assert.All(once.Where(mart => mart.Mart != "hospital_sales_month"), mart => Assert.True(mart.Rows > 0, $"{mart.Mart} is empty."));
        Assert.Equal(once, await MartChecksum.AllAsync(warehouse.Database, Cancel));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Rows_in_another_order_and_files_in_parts_give_the_same_marts()
    {
        using var folder = Generated();
        var expected = await SumsAsync(folder);
        using var shuffled = Shuffled(folder);

        Assert.Equal(expected, await SumsAsync(shuffled));
    }

    [Fact]
    public async Task Day_by_day_deliveries_with_some_repeated_give_the_same_marts()
    {
        using var folder = Generated();
        var expected = await SumsAsync(folder);
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);

        foreach (var day in Days())
        {
            using var delivery = DeliveryOf(folder, day);
            await warehouse.LoadAsync(delivery.Path);
        }

        Assert.Equal(expected, await MartChecksum.AllAsync(warehouse.Database, Cancel));
        await warehouse.MustBeHealthyAsync();
    }

    // Facts before September, so that all three ways hold the same rows.
    private static TemporaryFolder Generated()
    {
        var folder = new TemporaryFolder();
        Generator.Run(folder.Path, Company, _ => { }, Cancel);
        foreach (var (file, column) in Dated)
            Rewrite(folder, folder, file, rows => rows.Where(row => DayOf(row, column) < End));
        return folder;
    }

    private async Task<IReadOnlyList<MartChecksum>> SumsAsync(TemporaryFolder folder)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        await warehouse.LoadAsync(folder.Path);
        return await MartChecksum.AllAsync(warehouse.Database, Cancel);
    }

    private static readonly (string File, int Column)[] Dated = [("visits.csv", 1), ("sales.csv", 1), ("costs.csv", 1), ("timesheets.csv", 1)];

    private static IEnumerable<DateOnly> Days()
    {
        for (var day = Company.FirstMonth; day < End; day = day.AddDays(1))
            yield return day;
    }

    // Every file in two parts, every part shuffled.
    private static TemporaryFolder Shuffled(TemporaryFolder original)
    {
        var folder = new TemporaryFolder();
        var random = new Random(4);
        foreach (var path in Directory.GetFiles(original.Path, "*.csv"))
        {
            var lines = File.ReadAllLines(path);
            var rows = lines[1..];
            random.Shuffle(rows);
            var name = Path.GetFileNameWithoutExtension(path);
            folder.Write($"{name}-1.csv", string.Join('\n', [lines[0], .. rows[..(rows.Length / 3)]]) + "\n");
            folder.Write($"{name}-2.csv", string.Join('\n', [lines[0], .. rows[(rows.Length / 3)..]]) + "\n");
        }

        return folder;
    }

    // The first day brings the dimensions; each day its facts, every fifth day those of the day before once more.
    private static TemporaryFolder DeliveryOf(TemporaryFolder original, DateOnly day)
    {
        var folder = new TemporaryFolder();
        if (day == Company.FirstMonth)
            foreach (var path in Directory.GetFiles(original.Path, "*.csv"))
                File.Copy(path, Path.Combine(folder.Path, Path.GetFileName(path)));
        var from = day.Day % 5 == 0 ? day.AddDays(-1) : day;
        foreach (var (file, column) in Dated)
            Rewrite(original, folder, file, rows => rows.Where(row => DayOf(row, column) is var at && at >= from && at <= day));
        return folder;
    }

    private static void Rewrite(TemporaryFolder from, TemporaryFolder to, string file, Func<IEnumerable<string>, IEnumerable<string>> kept)
    {
        var lines = File.ReadAllLines(Path.Combine(from.Path, file));
        to.Write(file, string.Join('\n', kept(lines.Skip(1)).Prepend(lines[0])) + "\n");
    }

    private static DateOnly DayOf(string row, int column) => DateOnly.ParseExact(row.Split(',')[column][..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
