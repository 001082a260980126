using System.Text.Json.Nodes;

namespace Tests;

/// <summary>A random delivery: good, corrected, repeated, removed and damaged rows of required and optional files, in files of any make.</summary>
/// <param name="IsConfirmed">Whether a snapshot may remove more than a fifth.</param>
public sealed record DirtyFolder(IReadOnlyList<DirtyFile> Files, bool IsConfirmed)
{
    private static readonly string[] Faults =
        ["open quote", "text after quote", "no letters", "no header", "column missing", "column unknown", "column twice", "cut off", "gzip cut off"];

    private static readonly string[] Months = ["2025-06", "2025-07", "2025-08"];

    public string? Fault => Files.Select(file => file.Fault).FirstOrDefault(fault => fault is not null);

    public IEnumerable<IGrouping<string, DirtyFile>> ByEntity => Files.GroupBy(file => file.Entity);

    public static DirtyFolder Of(Random random, DirtyRows rows, bool isFirst, bool hasReps)
    {
        var fault = random.Next(8) == 0 ? Faults[random.Next(Faults.Length)] : null;
        var writer = new DirtyWriter(random);
        var files = new List<DirtyFile>();
        if (isFirst || random.Next(3) == 0)
            files.AddRange(writer.Write("doctors", DirtyRows.DoctorColumns, [.. Doctors(random, isFirst).Select(i => DirtyRows.Good(rows.Doctor(i)))]));
        if (hasReps && isFirst)
            files.AddRange(writer.Write("reps", DirtyTables.Reps.Header, [.. Enumerable.Range(0, 2).Select(i => DirtyTables.RepOf(i))]));
        var visits = Lines(random, random.Next(25), () => { var row = rows.Visit(); return (rows.Good(row), () => rows.Good(row), () => rows.Bad(row)); });
        files.AddRange(writer.Write("visits", DirtyRows.VisitColumns, visits, fault, Span(random, 8)));
        var sales = Lines(random, random.Next(25), () => { var row = rows.Sale(); return (rows.Good(row), () => rows.Good(row), () => rows.Bad(row)); });
        if (isFirst || random.Next(4) > 0)
            files.AddRange(writer.Write("sales", DirtyRows.SaleColumns, sales, null, Span(random, 8)));
        if (random.Next(8) == 0)
            files.Add(writer.WriteWide([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Wide(random, rows))], Months));
        foreach (var table in DirtyTables.All.Where(table => random.Next(5) == 0 || (isFirst && !table.CanBeRemoved)))
            files.AddRange(writer.Write(table.Entity, table.Header, Entries(random, rows, table), null, table.Day >= 0 ? Span(random, 4) : null));
        return new(files, random.Next(3) > 0);
    }

    public TemporaryFolder Write()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Files)
            File.WriteAllBytes(Path.Combine(folder.Path, file.Name), file.Bytes);
        folder.Write("products.csv", "product_id,product_name,unit_price\nP1,Alpha,10.00\nP2,Beta,\n");
        if (Files.Select(file => file.Mapping).OfType<JsonObject>().ToList() is { Count: > 0 } mappings)
            folder.Write("mapping.json", new JsonObject { ["files"] = new JsonArray([.. mappings]) }.ToJsonString());
        return folder;
    }

    // D1 to D3 come first, D4 and D5 whenever they come.
    private static IEnumerable<int> Doctors(Random random, bool isFirst) =>
        Enumerable.Range(1, 5).Where(i => i <= 3 ? isFirst || random.Next(2) == 0 : random.Next(isFirst ? 8 : 2) == 0);

    private static DirtySpan? Span(Random random, int oneIn)
    {
        if (random.Next(oneIn) > 0)
            return null;
        var from = new DateOnly(2025, 6, 1).AddDays(random.Next(120));
        return new(from, from.AddDays(random.Next(60)));
    }

    private static List<DirtyLine> Entries(Random random, DirtyRows rows, DirtyTable table)
    {
        if (!table.CanBeRemoved)
            return [.. table.Whole(random)];
        var lines = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(4) == 0 ? table.Bad(random, "D1") : table.Good(random, rows.DoctorOfARow())).ToList();
        if (random.Next(3) == 0)
            lines.Add(lines[random.Next(lines.Count)]);
        return lines;
    }

    private static (string[] Row, DirtyLine[] Cells) Wide(Random random, DirtyRows rows)
    {
        var (doctor, product) = (rows.DoctorOfARow(), $"P{random.Next(1, 3)}");
        string[] values = [.. Months.Select(_ => random.Next(6) switch { 0 => "", 1 => "viele", _ => DirtyTables.Number(random, 3, -900) })];
        return (
            [doctor, product, .. values],
            [.. Months.Zip(values).Where(cell => cell.Second.Length > 0).Select(cell => DirtyRows.WideCell(doctor, product, cell.First, cell.Second))]);
    }

    private static List<DirtyLine> Lines(Random random, int count, Func<(DirtyLine Good, Func<DirtyLine> Again, Func<DirtyLine> Bad)> next)
    {
        var lines = new List<DirtyLine>();
        for (var i = 0; i < count; i++)
        {
            var (good, again, bad) = next();
            var kind = random.Next(10);
            lines.Add(kind < 3 ? bad() : good);
            if (kind == 9)
                lines.Add(again());
        }

        var shuffled = lines.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
