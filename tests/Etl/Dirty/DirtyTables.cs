using System.Globalization;

namespace Tests;

/// <summary>The optional files that random folders hold.</summary>
public static class DirtyTables
{
    private static readonly string Doctor = IdOf("doctor");
    private static readonly string Hospital = IdOf("hospital");
    private static readonly string Product = IdOf("product");
    private static readonly string Territory = IdOf("territory");
    private static readonly string Rep = IdOf("rep");

    public static DirtyTable Reps { get; } =
        new("reps", ["rep_id", "rep_name"], 1, (_, _) => [], [], "concat_ws('|', rep_id, rep_name) from raw.rep") { CanBeRemoved = false };

    public static IReadOnlyList<DirtyTable> All { get; } =
    [
        new("territories", ["territory_id", "territory_name", "region"], 1,
            (random, _) => [$"T{random.Next(1, 4)}", $"Area {random.Next(3)}", random.Next(2) == 0 ? "" : "华东"],
            [(1, "", "missing_value"), (0, new('T', 101), "too_long"), (1, new('n', 1001), "too_long")],
            "concat_ws('|', territory_id, territory_name, coalesce(region, '')) from raw.territory") { CanBeRemoved = false },
        new("hospitals", ["hospital_id", "hospital_name", "latitude", "attr_beds"], 1,
            (random, _) => [$"H{random.Next(1, 4)}", $"医院 {random.Next(3)}", random.Next(2) == 0 ? "" : "31.25", random.Next(2) == 0 ? "" : "900"],
            [(1, "", "missing_value"), (2, "90.5", "out_of_range"), (2, "north", "bad_number"), (0, "", "missing_value"), (3, new('9', 1001), "too_long")],
            "concat_ws('|', hospital_id, hospital_name, coalesce(latitude::text, ''), coalesce(attributes ->> 'beds', '')) from raw.hospital") { CanBeRemoved = false },
        new("potentials", ["doctor_id", "hospital_id", "product_id", "as_of", "potential_units", "source"], 4,
            (random, doctor) => [.. Account(random, doctor), AnyProduct(random), First(random), Number(random, 3, 0), random.Next(2) == 0 ? "" : "survey"],
            [(0, "", "not_one_account"), (2, "", "missing_value"), (2, "P9", "unknown_product"), (3, "2025-13-01", "bad_date"), (4, "-1", "out_of_range"), (4, "many", "bad_number"), (4, "", "missing_value")],
            $"concat_ws('|', {Doctor}, {Hospital}, {Product}, as_of, trim_scale(potential_units), coalesce(source, '')) from (select doctor_key, null::integer as hospital_key, product_key, as_of, potential_units, source from raw.doctor_potential union all select null, hospital_key, product_key, as_of, potential_units, source from raw.hospital_potential) held"),
        new("assignments", ["doctor_id", "hospital_id", "product_id", "valid_from", "territory_id", "rep_id", "valid_to"], 4,
            // Within one month, so that none overlaps another.
            (random, doctor) => [.. Account(random, doctor), ProductOrNone(random), .. Month(random) is var month ? [$"{month}-01", AnyTerritory(random), random.Next(2) == 0 ? "" : AnyRep(random), $"{month}-28"] : (string[])[]],
            [(4, "", "missing_value"), (4, "T9", "unknown_territory"), (2, "P9", "unknown_product"), (6, "2001-01-01", "ends_before_start"), (3, "01.06.2025", "bad_date"), (6, "soon", "bad_date")],
            $"concat_ws('|', {Doctor}, {Hospital}, {Product}, valid_from, {Territory}, {Rep}, valid_to) from (select doctor_key, null::integer as hospital_key, product_key, valid_from, valid_to, territory_key, rep_key from raw.doctor_assignment union all select null, hospital_key, product_key, valid_from, valid_to, territory_key, rep_key from raw.hospital_assignment) held"),
        new("targets", ["doctor_id", "hospital_id", "product_id", "valid_from", "valid_to"], 4,
            (random, doctor) => [.. Account(random, doctor), ProductOrNone(random), First(random), random.Next(2) == 0 ? "" : "2025-12-31"],
            [(2, "P9", "unknown_product"), (4, "2000-01-01", "ends_before_start"), (3, "", "missing_value"), (3, "1999-12-31", "day_out_of_range")],
            $"concat_ws('|', {Doctor}, {Hospital}, {Product}, valid_from, coalesce(valid_to::text, '')) from (select doctor_key, null::integer as hospital_key, product_key, valid_from, valid_to from raw.doctor_target union all select null, hospital_key, product_key, valid_from, valid_to from raw.hospital_target) held"),
        new("registered_boxes", ["doctor_id", "product_id", "as_of", "box"], 3,
            (random, doctor) => [doctor, AnyProduct(random), First(random), $"{"ABC"[random.Next(3)]}{random.Next(1, 4)}"],
            [(0, "D99", "unknown_doctor"), (3, "D1", "not_allowed"), (3, "", "missing_value"), (2, "2025", "bad_date")],
            $"concat_ws('|', {Doctor}, {Product}, as_of, box) from raw.registered_box held"),
        new("calendar", ["day", "is_workday"], 1,
            (random, _) => [Text(random), random.Next(2) == 0 ? "true" : "false"],
            [(1, "holiday", "not_allowed"), (1, "", "missing_value"), (0, "2025-02-29", "bad_date")],
            "concat_ws('|', day, is_workday::text) from raw.calendar"),
        new("events", ["event_id", "event_date", "kind", "description", "hospital_id", "territory_id", "product_id"], 1,
            (random, _) =>
            [
                $"E{random.Next(20)}", Text(random), random.Next(2) == 0 ? "price" : "stock_out", random.Next(2) == 0 ? "降价, 10%" : "\"quoted\"",
                random.Next(2) == 0 ? "" : AnyHospital(random), random.Next(2) == 0 ? "" : AnyTerritory(random), ProductOrNone(random),
            ],
            [(1, "never", "bad_date"), (2, "strike", "not_allowed"), (3, "", "missing_value"), (4, "H9", "unknown_hospital"), (5, "T9", "unknown_territory"), (6, "P9", "unknown_product")],
            $"concat_ws('|', event_id, event_date, kind, description, {Hospital}, {Territory}, {Product}) from raw.event held"),
        new("market_sales", ["month", "product_id", "hospital_id", "territory_id", "units"], 4,
            (random, _) => [Month(random), AnyProduct(random), .. random.Next(2) == 0 ? [AnyHospital(random), ""] : (string[])["", AnyTerritory(random)], Number(random, 3, -900)],
            [(0, "2025-13", "bad_date"), (0, "2026-03", "day_out_of_range"), (1, "P9", "unknown_product"), (4, "1e9", "bad_number"), (4, "0.0001", "out_of_range")],
            $"concat_ws('|', to_char(month, 'YYYY-MM'), {Product}, {Hospital}, {Territory}, trim_scale(units)) from raw.market_sale held"),
        new("quotas", ["month", "territory_id", "product_id", "amount"], 3,
            (random, _) => [Month(random), AnyTerritory(random), AnyProduct(random), Number(random, 2, 0)],
            [(0, "June", "bad_date"), (1, "T9", "unknown_territory"), (3, "", "missing_value"), (3, "1.001", "out_of_range"), (3, "¥5", "bad_number")],
            $"concat_ws('|', to_char(month, 'YYYY-MM'), {Territory}, {Product}, trim_scale(amount)) from raw.quota held"),
        new("costs", ["cost_id", "spent_on", "category", "amount", "doctor_id", "territory_id", "product_id"], 1,
            (random, doctor) =>
            [
                $"C{random.Next(30)}", Text(random), random.Next(2) == 0 ? "meeting" : "会议", Number(random, 2, -900), random.Next(2) == 0 ? "" : doctor,
                random.Next(2) == 0 ? "" : AnyTerritory(random), ProductOrNone(random),
            ],
            [(1, "1999-12-31", "day_out_of_range"), (2, " ", "missing_value"), (3, "free", "bad_number"), (4, "D99", "unknown_doctor"), (6, "P9", "unknown_product"), (0, "", "missing_value")],
            $"concat_ws('|', cost_id, spent_on, category, trim_scale(amount), {Doctor}, {Territory}, {Product}) from raw.cost held")
            { Day = 1 },
        new("timesheets", ["rep_id", "work_date", "activity", "minutes"], 3,
            (random, _) => [AnyRep(random), Text(random), random.Next(2) == 0 ? "selling" : "travelling", Whole(random, 1440)],
            [(2, "sleeping", "not_allowed"), (3, "1441", "out_of_range"), (3, "1.5", "bad_number"), (0, "", "missing_value"), (1, "2025-6-1", "bad_date")],
            $"concat_ws('|', {Rep}, work_date, activity, minutes) from raw.timesheet held"),
        new("plans", ["plan_version", "month", "rep_id", "doctor_id", "product_id", "planned_visits"], 5,
            (random, doctor) => [$"v{random.Next(2)}", Month(random), AnyRep(random), doctor, ProductOrNone(random), Number(random, 2, 0)],
            [(1, "2025-00", "bad_date"), (3, "D99", "unknown_doctor"), (4, "P9", "unknown_product"), (5, "-1", "out_of_range"), (5, "two", "bad_number"), (0, "", "missing_value")],
            $"concat_ws('|', plan_version, to_char(month, 'YYYY-MM'), {Rep}, {Doctor}, {Product}, trim_scale(planned_visits)) from raw.plan held"),
        new("hospital_sales", ["sale_id", "sold_on", "hospital_id", "product_id", "units"], 1,
            (random, _) => [$"X{random.Next(30)}", Text(random), AnyHospital(random), AnyProduct(random), Number(random, 3, -900)],
            [(1, "31/12/2025", "bad_date"), (1, "2199-01-01", "day_out_of_range"), (2, "", "missing_value"), (2, "H9", "unknown_hospital"), (4, "0,5", "bad_number")],
            $"concat_ws('|', sale_id, sold_on, {Hospital}, {Product}, trim_scale(units)) from raw.hospital_sale held")
            { Day = 1 },
    ];

    public static DirtyLine RepOf(int number) => Reps.Line([$"R{number}", $"代表 {number}"], null);

    public static string Number(Random random, int decimals, int least) =>
        (random.Next(least * 10, 9000) / (decimal)Math.Pow(10, random.Next(decimals + 1))).ToString("0.###", CultureInfo.InvariantCulture);

    private static string IdOf(string what) => $"coalesce((select {what}_id from raw.{what} named where named.{what}_key = held.{what}_key), '')";

    private static string[] Account(Random random, string doctor) => random.Next(2) == 0 ? [doctor, ""] : ["", AnyHospital(random)];

    private static string AnyHospital(Random random) => $"H{random.Next(1, 4)}";

    private static string AnyTerritory(Random random) => $"T{random.Next(1, 4)}";

    private static string AnyRep(Random random) => $"R{random.Next(2)}";

    private static string AnyProduct(Random random) => $"P{random.Next(1, 3)}";

    private static string ProductOrNone(Random random) => random.Next(2) == 0 ? "" : AnyProduct(random);

    private static string Month(Random random) => $"2025-0{random.Next(6, 9)}";

    private static string First(Random random) => $"{Month(random)}-01";

    private static string Text(Random random) => new DateOnly(2025, 6, 1).AddDays(random.Next(60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Whole(Random random, int most) => random.Next(most + 1).ToString(CultureInfo.InvariantCulture);
}
