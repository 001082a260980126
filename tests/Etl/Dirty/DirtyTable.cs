namespace Tests;

/// <summary>An optional file: random rows of it, the ways they come damaged, and the statement that gives back what the warehouse holds.</summary>
/// <param name="Columns">In the order rows are made and said; the first <paramref name="Keys"/> are the key.</param>
/// <param name="Row">A good row, given the doctor it may be of.</param>
/// <param name="Damages">Column, value and rule.</param>
/// <param name="Held">What follows "select": the columns joined by '|'.</param>
public sealed record DirtyTable(
    string Entity, string[] Columns, int Keys, Func<Random, string, string[]> Row, (int Column, string Value, string Rule)[] Damages, string Held)
{
    private static readonly string[] Judged = ["unknown_doctor", "unknown_product", "unknown_territory", "unknown_hospital", "unknown_rep", "ends_before_start"];

    /// <summary>Which column says the day that decides whether a row lies in a span; below zero where rows are never asked.</summary>
    public int Day { get; init; } = -1;

    public bool CanBeRemoved { get; init; } = true;

    public string[] Header => CanBeRemoved ? [.. Columns, "deleted"] : Columns;

    public DirtyLine Good(Random random, string doctor)
    {
        var values = Row(random, doctor);
        if (!CanBeRemoved || random.Next(8) > 0)
            return Line(values, null);
        // What removes says no more than its key; that it names a product nobody knows removes nothing.
        var key = values.Select((value, i) => i >= Keys ? "" : Columns[i] == "product_id" && random.Next(4) == 0 ? "P9" : value).ToArray();
        return new([.. key, "true"], new DirtyEntry(Id(key), "", "", default, true), null);
    }

    public DirtyLine Bad(Random random, string doctor)
    {
        if (random.Next(10) == 0)
            return new([.. Enumerable.Range(0, Header.Length + 1).Select(_ => $"U{random.Next():x}")], null, "wrong_field_count", null, true);
        var (column, value, rule) = Damages[random.Next(Damages.Length)];
        var values = Row(random, doctor);
        if (rule == "not_one_account")
            values[0] = values[1] = "";
        else
            values[column] = value;
        return Judged.Contains(rule)
            ? Line(values, rule)
            : new(Fields(values), null, rule, Id(values) is { Length: > 0 } key ? key : null, column < Keys) { Day = Day >= 0 ? DirtyLine.DayOf(values[Day]) : null };
    }

    /// <summary>Every row others refer to, each once, and a damaged one now and then.</summary>
    public IEnumerable<DirtyLine> Whole(Random random)
    {
        for (var number = 1; number <= 3; number++)
            yield return Line([Row(random, "")[0][..1] + number, .. Row(random, "")[1..]], null);
        if (random.Next(3) == 0)
            yield return Bad(random, "");
    }

    public DirtyLine Line(string[] values, string? rule) => new(
        Fields(values),
        new DirtyEntry(
            Id(values), string.Join('|', values), Array.IndexOf(Columns, "doctor_id") is >= 0 and var i ? values[i] : "",
            Day >= 0 ? DateOnly.ParseExact(values[Day], "yyyy-MM-dd") : default, false),
        rule);

    private string[] Fields(string[] values) => CanBeRemoved ? [.. values, ""] : values;

    private string Id(string[] values) => string.Join('|', values.Take(Keys));
}
