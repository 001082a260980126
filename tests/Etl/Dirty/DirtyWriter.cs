using System.Globalization;
using System.Text.Json.Nodes;

namespace Tests;

/// <summary>Writes files as some program somewhere would: CSV of any make, Excel or Parquet, in the words of the contract or foreign ones.</summary>
public sealed class DirtyWriter(Random random)
{
    private static readonly string[] Days =
        ["visited_at", "sold_on", "spent_on", "as_of", "valid_from", "valid_to", "day", "event_date", "work_date"];

    private static readonly string[] Numbers = ["minutes", "units", "amount", "planned_visits", "potential_units"];

    private static readonly Dictionary<string, string> Words = new() { ["completed"] = "完成", ["refused"] = "拒绝", ["absent"] = "不在", ["selling"] = "拜访中", ["meeting"] = "开会" };

    private int files;

    public static bool IsOfDays(string column) => Days.Contains(column.TrimStart('列'));

    public static bool IsOfNumbers(string column) => Numbers.Contains(column.TrimStart('列'));

    /// <summary>A day as a workbook or Parquet file may hold one.</summary>
    public static bool TryDay(string text, out DateTime day) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 2000 and < 2100;

    /// <summary>Lines of one entity, in one file or two.</summary>
    public IEnumerable<DirtyFile> Write(string entity, string[] header, IReadOnlyList<DirtyLine> lines, string? fault = null, DirtySpan? snapshot = null)
    {
        if (lines.Count < 4 || random.Next(4) > 0)
            return [WriteOne(entity, entity, header, lines, fault, snapshot)];
        var half = random.Next(1, lines.Count);
        return
        [
            WriteOne(entity, entity + "-1", header, [.. lines.Take(half)], fault, snapshot),
            WriteOne(entity, entity + "-2", header, [.. lines.Skip(half)], null, snapshot),
        ];
    }

    /// <summary>A sheet of sales with a column a month, told apart by a mapping. Each filled cell is a line.</summary>
    public DirtyFile WriteWide(IReadOnlyList<(string[] Row, DirtyLine[] Cells)> rows, string[] months)
    {
        var (bytes, places, extension) = Bytes(["doctor_id", "product_id", .. months], [.. rows.Select(row => row.Row)], random.Next(3));
        var name = $"wide{extension}";
        var mapping = new JsonObject
        {
            ["entity"] = "sales", ["name"] = name, ["unpivot"] = new JsonObject { ["month"] = "sold_on", ["value"] = "units", ["id"] = "sale_id" },
        };
        return new(
            "sales", name, [.. rows.SelectMany(row => row.Cells)], [.. rows.SelectMany((row, i) => row.Cells.Select(_ => places[i]))], bytes, null, mapping, null);
    }

    private DirtyFile WriteOne(string entity, string stem, string[] header, IReadOnlyList<DirtyLine> lines, string? fault, DirtySpan? snapshot)
    {
        if (fault is not null)
            return WriteFaulty(entity, stem, header, lines, fault);
        var kind = random.Next(6);
        lines = [.. lines.Where(line => CanHold(kind, line.Fields, header.Length))];
        var isForeign = random.Next(4) == 0;
        var rows = lines.Select(line => isForeign ? Foreign(header, line.Fields) : line.Fields).ToList();
        var (bytes, places, extension) = Bytes([.. header.Select(name => isForeign ? "列" + name : name)], rows, kind);
        var name = (isForeign ? $"导出{files++}" : stem) + extension;
        return new(entity, name, lines, places, bytes, null, isForeign || snapshot is not null ? Mapping(entity, name, isForeign ? header : [], snapshot) : null, snapshot);
    }

    private static bool CanHold(int kind, string[] row, int width) =>
        kind switch { 0 => DirtyWorkbook.CanHold(row, width), 1 => DirtyParquet.CanHold(row, width), _ => true };

    private (byte[] Bytes, IReadOnlyList<long> Places, string Extension) Bytes(string[] header, IReadOnlyList<string[]> rows, int kind)
    {
        if (kind == 0)
            return DirtyWorkbook.Write(random, header, rows) is var book ? (book.Bytes, book.Places, ".xlsx") : default;
        if (kind == 1)
            return DirtyParquet.Write(random, header, rows) is var table ? (table.Bytes, table.Places, ".parquet") : default;
        var text = new DirtyText(random);
        var places = text.Write(header, rows);
        return (text.Bytes(), places, text.IsCompressed ? ".csv.gz" : ".csv");
    }

    // Days as Chinese programs write them, some values in Chinese; what is damaged stays so.
    private static string[] Foreign(string[] header, string[] fields) => fields.Length != header.Length ? fields :
        [.. fields.Select((field, i) => IsOfDays(header[i]) && TryDay(field.Trim(), out var day) ? day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) : Words.GetValueOrDefault(field, field))];

    private static JsonObject Mapping(string entity, string name, string[] header, DirtySpan? snapshot)
    {
        var mapping = new JsonObject { ["entity"] = entity, ["name"] = name };
        if (header.Length > 0)
        {
            mapping["columns"] = new JsonObject(header.Select(column => KeyValuePair.Create<string, JsonNode?>("列" + column, column)));
            mapping["dates"] = new JsonArray("yyyy年M月d日");
            mapping["values"] = new JsonObject(
                from column in header
                where column is "outcome" or "activity" or "category"
                let pairs = Words.Where(word => column switch { "activity" => word.Key == "selling", "category" => word.Key == "meeting", _ => word.Key is not ("selling" or "meeting") })
                select KeyValuePair.Create<string, JsonNode?>("列" + column, new JsonObject(pairs.Select(word => KeyValuePair.Create<string, JsonNode?>(word.Value, word.Key)))));
        }

        if (snapshot is not null)
            mapping["snapshot"] = new JsonObject { ["from"] = $"{snapshot.From:yyyy-MM-dd}", ["to"] = $"{snapshot.To:yyyy-MM-dd}" };
        return mapping;
    }

    private DirtyFile WriteFaulty(string entity, string stem, string[] header, IReadOnlyList<DirtyLine> lines, string fault)
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
            fault = "cut off";
        if (fault == "no letters" && !text.IsUtf8)
            fault = "no header";
        text.Write(spoilt, [.. fault == "column missing" ? lines.Where(line => line.Fields.Length == header.Length).Select(line => line.Fields[..^1]) : lines.Select(line => line.Fields)]);
        // After a line end, so that it stands at the start of a field.
        text.Append(fault switch { "open quote" => "\nV1,\"2025-06-01", "text after quote" => "\n\"V1\"x,\n", "cut off" => "\nV1", _ => "" });
        var bytes = fault == "no header" ? [] : text.Bytes(isSpoilt: fault == "no letters");
        if (fault == "gzip cut off")
            bytes = bytes[..(bytes.Length - 9)];
        return new(entity, $"{stem}.csv{(text.IsCompressed ? ".gz" : "")}", lines, [], bytes, fault, null, null);
    }
}
