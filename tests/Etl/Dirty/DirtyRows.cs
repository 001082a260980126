using System.Globalization;

namespace Tests;

/// <summary>Random rows and the ways they come damaged. Few ids, so that many rows correct, repeat or remove an earlier one.</summary>
public sealed class DirtyRows(Random random)
{
    public static readonly string[] DoctorColumns = ["doctor_id", "doctor_name"];
    public static readonly string[] VisitColumns = ["visit_id", "visited_at", "doctor_id", "rep_id", "outcome", "product_ids", "minutes", "accompanied_by", "deleted"];
    public static readonly string[] SaleColumns = ["sale_id", "sold_on", "doctor_id", "product_id", "units", "deleted"];

    private static readonly string[] Notes =
        ["", "", "王芳", "赵磊", "=HYPERLINK(\"http://x\")", "+1", "@sum", "O'Neil", "a \"quoted\" name", "two\nlines", "semi;colon, comma\ttab", new('x', 1000)];

    private static readonly string[] BadDates = ["2025-02-30", "01.06.2025", "2025/06/01", "45810", "1 June 2025", "2025-6-1", "2025-06-01T25:00", "-", "NULL"];
    private static readonly string[] DistantDates = ["1999-12-31", "2199-01-01", "0001-01-01"];
    private static readonly string[] BadNumbers = ["1e3", "abc", "1 000", "NaN", "0x10", "1,5.0", "--1"];

    private readonly List<DirtyVisit> visits = [];
    private readonly List<DirtySale> sales = [];
    private int unique;

    /// <summary>Mostly one of those every first delivery brings, now and then one who comes late.</summary>
    public string DoctorOfARow() => $"D{(random.Next(8) == 0 ? random.Next(4, 6) : random.Next(1, 4))}";

    public DirtyDoctor Doctor(int number) => new($"D{number}", random.Next(4) == 0 ? "=1+1" : random.Next(2) == 0 ? "王芳" : $"Doctor {random.Next(5)}");

    public static DirtyLine Good(DirtyDoctor row) => new([row.Id, row.Name], row, null);

    /// <summary>A new row, or now and then one that was delivered before, as it was.</summary>
    public DirtyVisit Visit() => Remembered(visits, NewVisit);

    /// <inheritdoc cref="Visit"/>
    public DirtySale Sale() => Remembered(sales, NewSale);

    private DirtyVisit NewVisit() => new DirtyVisit(
        $"V{random.Next(60)}", Day(), DoctorOfARow(), random.Next(3) == 0 ? "" : $"R{random.Next(2)}",
        random.Next(4) switch { 0 => "refused", 1 => "absent", _ => "completed" }, random.Next(4) switch { 0 => "", 1 => "P1", 2 => "P2", _ => "P1|P2" },
        random.Next(60), Notes[random.Next(Notes.Length)], random.Next(8) == 0).AsRead;

    public DirtyLine Good(DirtyVisit row) => new(
        row.IsDeleted
            ? [Around(row.Id), "", "", "", "", "", "", "", random.Next(2) == 0 ? "true" : "YES"]
            :
            [
                Around(row.Id), Around(Text(row.Day)), row.Doctor, row.Rep, random.Next(3) == 0 ? row.Outcome.ToUpperInvariant() : row.Outcome,
                row.Products == "P1|P2" && random.Next(2) == 0 ? "P2|P1|P2" : row.Products, row.Minutes.ToString(CultureInfo.InvariantCulture), row.Note,
                random.Next(2) == 0 ? "" : "false",
            ],
        row, null);

    public DirtyLine Bad(DirtyVisit visit)
    {
        var row = visit.IsDeleted ? NewVisit() with { IsDeleted = false, Day = new(2025, 6, 1), Doctor = "D1", Outcome = "completed" } : visit;
        var line = Good(row).Fields;
        DirtyLine With(int column, string value, string rule) => Damaged(row.Id, line, column, value, rule);
        return random.Next(17) switch
        {
            0 => With(0, " ", "missing_value"),
            1 => With(1, BadDates[random.Next(BadDates.Length)], "bad_date"),
            2 => With(1, DistantDates[random.Next(DistantDates.Length)], "day_out_of_range"),
            3 => With(1, "", "missing_value"),
            4 => With(2, "", "missing_value"),
            5 => Unknown(row with { Id = Unique(), Doctor = "D99" }, "unknown_doctor"),
            6 => Unknown(row with { Id = Unique(), Doctor = "D1", Products = "P1|P9" }, "unknown_product"),
            7 => With(2, new('D', 101), "too_long"),
            8 => With(2, "D\0", "nul_character"),
            9 => With(4, "done", "not_allowed"),
            10 => With(6, "-5", "out_of_range"),
            11 => With(6, BadNumbers[random.Next(BadNumbers.Length)], "bad_number"),
            12 => With(7, new('y', 1001), "too_long"),
            13 => With(7, new('z', 200_000), "too_long"),
            14 => With(8, "maybe", "not_allowed"),
            15 => OfNoWidth(line.Length - 1),
            _ => OfNoWidth(line.Length + 1),
        };
    }

    private DirtySale NewSale() => new DirtySale(
        $"S{random.Next(60)}", Day(), DoctorOfARow(), $"P{random.Next(1, 3)}", random.Next(-4000, 20_000) / 1000m, random.Next(8) == 0).AsRead;

    public DirtyLine Good(DirtySale row) => new(
        row.IsDeleted
            ? [row.Id, "", "", "", "", "1"]
            : [Around(row.Id), Text(row.Day), row.Doctor, row.Product, Around(row.Units.ToString(CultureInfo.InvariantCulture)), ""],
        row, null);

    public DirtyLine Bad(DirtySale sale)
    {
        var row = sale.IsDeleted ? new DirtySale(sale.Id, new(2025, 6, 1), "D1", "P1", 1, false) : sale;
        var line = Good(row).Fields;
        DirtyLine With(int column, string value, string rule) => Damaged(row.Id, line, column, value, rule);
        return random.Next(9) switch
        {
            0 => With(0, "", "missing_value"),
            1 => With(1, BadDates[random.Next(BadDates.Length)], "bad_date"),
            2 => With(1, DistantDates[random.Next(DistantDates.Length)], "day_out_of_range"),
            3 => Unknown(row with { Id = Unique(), Doctor = "D98" }, "unknown_doctor"),
            4 => Unknown(row with { Id = Unique(), Doctor = "D1", Product = "P8" }, "unknown_product"),
            5 => With(4, BadNumbers[random.Next(BadNumbers.Length)], "bad_number"),
            6 => With(4, random.Next(2) == 0 ? "1.0001" : "10000000", "out_of_range"),
            7 => With(4, "", "missing_value"),
            _ => OfNoWidth(line.Length + 2),
        };
    }

    /// <summary>A cell of a sheet with a column a month: its id is made of the ids of its row and the month.</summary>
    public static DirtyLine WideCell(string doctor, string product, string month, string value)
    {
        var id = $"{doctor}/{product}/{month}";
        return decimal.TryParse(value, CultureInfo.InvariantCulture, out var units)
            ? new([], new DirtySale(id, DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture), doctor, product, units, false), null)
            : new([], null, "bad_number", id) { Day = DirtyLine.DayOf(month + "-01") };
    }

    private T Remembered<T>(List<T> before, Func<T> next)
    {
        if (before.Count > 0 && random.Next(4) == 0)
            return before[^random.Next(1, Math.Min(before.Count, 30) + 1)];
        before.Add(next());
        return before[^1];
    }

    private DirtyLine Unknown(DirtyVisit row, string rule) => Good(row) with { Rule = rule };

    private DirtyLine Unknown(DirtySale row, string rule) => Good(row) with { Rule = rule };

    private static DirtyLine Damaged(string id, string[] line, int column, string value, string rule) =>
        new([.. line.Select((field, i) => i == column ? value : field)], null, rule, column == 0 ? null : id, column == 0) { Day = DirtyLine.DayOf(column == 1 ? value : line[1]) };

    // Which of its fields stands where the key should is anyone's guess, so none may be another row's.
    private DirtyLine OfNoWidth(int width) => new([.. Enumerable.Range(0, width).Select(_ => Unique())], null, "wrong_field_count", null, true);

    private string Unique() => $"U{random.Next():x}-{unique++}";

    private DateOnly Day() => new DateOnly(2025, 6, 1).AddDays(random.Next(150));

    private string Around(string text) => random.Next(5) == 0 ? $" {text} " : text;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
