namespace Etl;

/// <summary>The input contract, declared once: reading, messages and documentation all come from here.</summary>
public static class Contract
{
    /// <summary>Part of a load's fingerprint: a changed contract reads the same files anew.</summary>
    public const int Version = 2;

    private static readonly string[] Boxes = ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"];

    /// <summary>Every entity, in the order they are merged: what others refer to comes first.</summary>
    public static IReadOnlyList<Entity> Entities { get; } =
    [
        new("territories", [Key("territory_id"), Text("territory_name"), Optional(Text("district")), Optional(Text("region"))]),
        new("hospitals",
        [
            Key("hospital_id"), Text("hospital_name"), Optional(Text("province")), Optional(Text("city")), Optional(Text("grade")),
            Optional(Number("latitude", -90, 90, 6)), Optional(Number("longitude", -180, 180, 6)),
        ])
        { HasAttributes = true },
        new("products",
        [
            Key("product_id"), Text("product_name"),
            Optional(Number("unit_price", 0, 9_999_999, 4)), Optional(Number("margin_rate", 0, 1, 6)),
        ])
        { IsRequired = true },
        new("doctors",
        [
            Key("doctor_id"), Text("doctor_name"), Optional(Text("specialty")), Optional(Text("title")),
            Optional(Id("hospital_id")), Optional(Id("territory_id")),
            Optional(Choice("registered_box", Boxes)),
        ])
        { IsRequired = true, HasAttributes = true },
        new("reps", [Key("rep_id"), Text("rep_name"), Optional(Id("territory_id")), Optional(Id("manager_id"))]),
        new("potentials",
        [
            Optional(Key("doctor_id")), Optional(Key("hospital_id")), Key("product_id"), KeyDay("as_of"),
            Number("potential_units", 0, 99_999_999_999, 3), Optional(Text("source")),
        ])
        { OneOf = ["doctor_id", "hospital_id"] },
        new("assignments",
        [
            Optional(Key("doctor_id")), Optional(Key("hospital_id")), Optional(Key("product_id")),
            KeyDay("valid_from"), Id("territory_id"), Optional(Id("rep_id")),
            Optional(Day("valid_to")),
        ])
        { OneOf = ["doctor_id", "hospital_id"] },
        new("targets",
        [
            Optional(Key("doctor_id")), Optional(Key("hospital_id")), Optional(Key("product_id")), KeyDay("valid_from"), Optional(Day("valid_to")),
        ])
        { OneOf = ["doctor_id", "hospital_id"] },
        new("registered_boxes",
        [
            Key("doctor_id"), Key("product_id"), KeyDay("as_of"), Choice("box", Boxes),
        ]),
        new("calendar", [KeyDay("day"), new("is_workday", ColumnType.Flag)]),
        new("events",
        [
            Key("event_id"), Day("event_date"), Choice("kind", "price", "listing", "delisting", "stock_out", "other"), Text("description"),
            Optional(Id("hospital_id")), Optional(Id("territory_id")), Optional(Id("product_id")),
        ]),
        new("market_sales",
        [
            KeyMonth("month"), Key("product_id"), Optional(Key("hospital_id")), Optional(Key("territory_id")),
            Number("units", -9_999_999_999, 9_999_999_999, 3),
        ])
        { OneOf = ["hospital_id", "territory_id"] },
        new("quotas", [KeyMonth("month"), Key("territory_id"), Key("product_id"), Money("amount")]),
        new("costs",
        [
            Key("cost_id"), Day("spent_on"), Text("category"), Money("amount"),
            Optional(Id("doctor_id")), Optional(Id("territory_id")), Optional(Id("product_id")),
        ]),
        new("timesheets",
        [
            Key("rep_id"), KeyDay("work_date"),
            Choice("activity", "selling", "travelling", "organization", "personal") with { IsKey = true },
            new("minutes", ColumnType.Whole) { Maximum = 1440 },
        ]),
        new("plans",
        [
            Key("plan_version"), KeyMonth("month"), Key("rep_id"), Key("doctor_id"), Optional(Key("product_id")),
            Number("planned_visits", 0, 9999, 2),
        ]),
        new("visits",
        [
            Key("visit_id"), new("visited_at", ColumnType.DayOrMoment), Id("doctor_id"), Optional(Id("rep_id")),
            Optional(Choice("channel", "face", "phone", "email", "group", "remote")),
            Optional(Choice("outcome", "completed", "refused", "absent", "cancelled")),
            Optional(new("product_ids", ColumnType.List)), Optional(new("topics", ColumnType.List)),
            Optional(new("minutes", ColumnType.Whole) { Maximum = 1440 }), Optional(Text("accompanied_by")),
            Optional(new("next_appointment", ColumnType.Moment)), Optional(new("entered_at", ColumnType.Moment)),
        ])
        { IsRequired = true },
        new("sales",
        [
            Key("sale_id"), Day("sold_on"), Id("doctor_id"), Id("product_id"),
            Number("units", -9_999_999, 9_999_999, 3), Optional(Money("amount")),
        ])
        { IsRequired = true },
        new("hospital_sales",
        [
            Key("sale_id"), Day("sold_on"), Id("hospital_id"), Id("product_id"),
            Number("units", -9_999_999, 9_999_999, 3), Optional(Money("amount")),
        ]),
    ];

    public static Entity Of(string name) =>
        Entities.FirstOrDefault(entity => entity.Name == name)
        ?? throw new ArgumentException($"The contract knows no '{name}'.", nameof(name));

    private static Column Id(string name) => new(name, ColumnType.Id);

    private static Column Key(string name) => new(name, ColumnType.Id) { IsKey = true };

    private static Column Day(string name) => new(name, ColumnType.Day);

    private static Column KeyDay(string name) => new(name, ColumnType.Day) { IsKey = true };

    private static Column KeyMonth(string name) => new(name, ColumnType.Month) { IsKey = true };

    private static Column Money(string name) => Number(name, -999_999_999_999, 999_999_999_999, 2);

    private static Column Text(string name) => new(name, ColumnType.Text);

    private static Column Choice(string name, params string[] allowed) => new(name, ColumnType.Choice) { Allowed = allowed };

    private static Column Number(string name, decimal minimum, decimal maximum, int scale) =>
        new(name, ColumnType.Exact) { Minimum = minimum, Maximum = maximum, Scale = scale };

    private static Column Optional(Column column) => column with { IsOptional = true };
}
