namespace Etl;

/// <summary>An entity kept in one table a month, with the marts summed from it.</summary>
public sealed record Fact(string Entity, MonthTable Table, IReadOnlyList<MonthTable> Marts)
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        new("visits", new("raw.visit", "staging.visit_month"),
        [
            new("mart.visits_month", "staging.mart_visits_month"),
            new("mart.rep_account_month", "staging.mart_rep_account_month"),
            new("mart.rep_day", "staging.mart_rep_day"),
        ]),
        new("sales", new("raw.sale", "staging.sale_month"), [new("mart.sales_month", "staging.mart_sales_month")]),
    ];
}
