using Analytics;

namespace Dashboard;

/// <summary>A key figure in words: its name, figure, target and verdict.</summary>
public static class KpiText
{
    public static string Name(this Words words, Kpi kpi) => words["kpi." + kpi.Code];

    public static string Value(this Numbers numbers, Kpi kpi) => Value(numbers, kpi.Unit, kpi.Value);

    public static string Value(this Numbers numbers, KpiUnit unit, double? value) => unit == KpiUnit.Share ? numbers.Percent(value)
        : unit == KpiUnit.Number && value >= 1000 ? numbers.Count(value) : numbers.Fixed(value, unit == KpiUnit.Ratio ? 2 : 1);

    public static string Target(this Numbers numbers, Kpi kpi) => (kpi.TargetFrom, kpi.TargetTo) switch
    {
        (null, null) => Numbers.None,
        ({ } from, null) => "≥ " + Value(numbers, kpi.Unit, from),
        (null, { } to) => (to == 0 ? "" : "≤ ") + Value(numbers, kpi.Unit, to),
        var (from, to) => $"{Value(numbers, kpi.Unit, from)}–{Value(numbers, kpi.Unit, to)}",
    };

    /// <summary>The verdict as a tag; colour is never alone.</summary>
    public static Cell Verdict(this Words words, Kpi kpi) => kpi.Verdict switch
    {
        "within" => Cells.Tag("✓ " + words["verdict.within"], "good"),
        "below" => Cells.Tag("▼ " + words["verdict.below"], "bad"),
        "above" => Cells.Tag("▲ " + words["verdict.above"], "warn"),
        _ => Cells.Text(null),
    };

    /// <summary>A figure with the mark of its verdict, for tables of many.</summary>
    public static Cell Marked(this Numbers numbers, Kpi kpi) =>
        new(kpi.Verdict switch { "below" => "▼ ", "above" => "▲ ", _ => "" } + numbers.Value(kpi), kpi.Value) { Heat = null };

    public static Kpi Of(this IReadOnlyList<Kpi> kpis, string code) => kpis.First(kpi => kpi.Code == code);
}
