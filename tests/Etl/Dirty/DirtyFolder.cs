namespace Tests;

/// <summary>A random delivery of doctors, visits and sales: good, corrected, repeated, removed and damaged rows, in files of any make.</summary>
public sealed record DirtyFolder(IReadOnlyList<DirtyFile> Files)
{
    private static readonly string[] Faults =
        ["open quote", "text after quote", "no letters", "no header", "column missing", "column unknown", "column twice", "cut off", "gzip cut off"];

    public string? Fault => Files.Select(file => file.Fault).FirstOrDefault(fault => fault is not null);

    public static DirtyFolder Of(Random random, DirtyRows rows, bool isFirst)
    {
        var fault = random.Next(8) == 0 ? Faults[random.Next(Faults.Length)] : null;
        var visits = Lines(random, random.Next(25), () => { var row = rows.Visit(); return (rows.Good(row), () => rows.Good(row), () => rows.Bad(row)); });
        var sales = Lines(random, random.Next(25), () => { var row = rows.Sale(); return (rows.Good(row), () => rows.Good(row), () => rows.Bad(row)); });
        var files = new List<DirtyFile>();
        if (isFirst || random.Next(3) == 0)
            files.AddRange(Written(random, "doctors", DirtyRows.DoctorColumns, [.. Enumerable.Range(1, 3).Select(i => DirtyRows.Good(rows.Doctor(i)))], null));
        files.AddRange(Written(random, "visits", DirtyRows.VisitColumns, visits, fault));
        if (isFirst || random.Next(4) > 0)
            files.AddRange(Written(random, "sales", DirtyRows.SaleColumns, sales, null));
        return new(files);
    }

    public TemporaryFolder Write()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Files)
            File.WriteAllBytes(Path.Combine(folder.Path, file.Name), file.Bytes);
        folder.Write("products.csv", "product_id,product_name,unit_price\nP1,Alpha,10.00\nP2,Beta,\n");
        return folder;
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

    private static IEnumerable<DirtyFile> Written(Random random, string entity, string[] header, List<DirtyLine> lines, string? fault)
    {
        if (lines.Count < 4 || random.Next(4) > 0)
            return [Written(random, entity, entity, header, lines, fault)];
        var half = random.Next(1, lines.Count);
        return [Written(random, entity, entity + "-1", header, [.. lines.Take(half)], fault), Written(random, entity, entity + "-2", header, [.. lines.Skip(half)], null)];
    }

    private static DirtyFile Written(Random random, string entity, string stem, string[] header, IReadOnlyList<DirtyLine> lines, string? fault)
    {
        string[] spoilt = fault switch
        {
            "column missing" => [.. header.Select(name => name == "visited_at" ? "minutes" : name).Distinct()],
            "column unknown" => [.. header.Select(name => name == "minutes" ? "minuten" : name)],
            "column twice" => [.. header.Select(name => name == "outcome" ? "minutes" : name)],
            _ => header,
        };
        var text = new DirtyText(random);
        if (fault == "gzip cut off" && !text.IsCompressed)
            fault = null;
        if (fault == "no letters" && !text.IsUtf8)
            fault = "no header";
        var places = text.Write(spoilt, fault == "column missing" ? [.. lines.Where(line => line.Fields.Length == header.Length).Select(line => line with { Fields = line.Fields[..^1] })] : lines);
        // After a line end, so that it stands at the start of a field.
        text.Append(fault switch { "open quote" => "\nV1,\"2025-06-01", "text after quote" => "\n\"V1\"x,\n", "cut off" => "\nV1", _ => "" });
        var bytes = fault == "no header" ? [] : text.Bytes(isSpoilt: fault == "no letters");
        if (fault == "gzip cut off")
            bytes = bytes[..(bytes.Length - 9)];
        var name = $"{stem}.csv{(text.IsCompressed ? ".gz" : "")}";
        return new(entity, name, lines, places, bytes, fault);
    }
}
