namespace Etl;

/// <summary>The input contract, declared once: reading, messages and documentation all come from here.</summary>
public static class Contract
{
    /// <summary>Part of a load's fingerprint: a changed contract reads the same files anew.</summary>
    public const int Version = 3;

    private static readonly string[] Boxes = ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"];

    /// <summary>Every entity, in the order they are merged: what others refer to comes first.</summary>
    public static IReadOnlyList<Entity> Entities { get; } =
    [
        new("territories", "Areas of representatives.",
        [
            Key("territory_id", "The territory."), Text("territory_name", "Its name."),
            Optional(Text("district", "The district it belongs to.")), Optional(Text("region", "The region its district belongs to.")),
        ]),
        new("hospitals", "Where doctors work; accounts of their own at hospital level.",
        [
            Key("hospital_id", "The hospital."), Text("hospital_name", "Its name."),
            Optional(Text("province", "Province.")), Optional(Text("city", "City.")), Optional(Text("grade", "Grade, such as 三级甲等.")),
            Optional(Number("latitude", -90, 90, 6, "Degrees north.")), Optional(Number("longitude", -180, 180, 6, "Degrees east.")),
        ])
        { HasAttributes = true },
        new("products", "What is sold.",
        [
            Key("product_id", "The product."), Text("product_name", "Its name."),
            Optional(Number("unit_price", 0, 9_999_999, 4, "Price of a unit, in the company's currency; values sales delivered without an amount.")),
            Optional(Number("margin_rate", 0, 1, 6, "Share of the amount that is margin.")),
        ])
        { IsRequired = true },
        new("doctors", "The customers.",
        [
            Key("doctor_id", "The doctor."), Text("doctor_name", "The name."), Optional(Text("specialty", "Specialty.")), Optional(Text("title", "Title.")),
            Optional(Id("hospital_id", "Where the doctor works.")), Optional(Id("territory_id", "The doctor's territory, where no assignment says otherwise.")),
            Optional(Choice("registered_box", "The box the CRM says, for every product without one in registered_boxes.", Boxes)),
        ])
        { IsRequired = true, HasAttributes = true },
        new("reps", "Representatives.",
        [
            Key("rep_id", "The representative."), Text("rep_name", "The name."), Optional(Id("territory_id", "The representative's territory.")),
            Optional(Id("manager_id", "The manager.")),
        ]),
        new("potentials", "What an account could buy of a product's category, as surveyed.",
        [
            Optional(Key("doctor_id", "The doctor, or")), Optional(Key("hospital_id", "the hospital.")), Key("product_id", "The product."),
            KeyPastDay("as_of", "The day from which it holds."), Number("potential_units", 0, 99_999_999_999, 3, "Units a month."),
            Optional(Text("source", "Who says so.")),
        ])
        { OneOf = ["doctor_id", "hospital_id"] },
        new("assignments", "Who looks after an account, from when to when. Those of one account and product never overlap.",
        [
            Optional(Key("doctor_id", "The doctor, or")), Optional(Key("hospital_id", "the hospital.")),
            Optional(Key("product_id", "The product; absent for every product without one of its own.")),
            KeyDay("valid_from", "First day."), Id("territory_id", "The territory."), Optional(Id("rep_id", "The representative.")),
            Optional(Day("valid_to", "Last day; absent while it holds.")),
        ])
        { OneOf = ["doctor_id", "hospital_id"] },
        new("targets", "Which accounts are targets; without this file every account is.",
        [
            Optional(Key("doctor_id", "The doctor, or")), Optional(Key("hospital_id", "the hospital.")),
            Optional(Key("product_id", "The product; absent for all.")), KeyDay("valid_from", "First day."),
            Optional(Day("valid_to", "Last day; absent while it holds.")),
        ])
        { OneOf = ["doctor_id", "hospital_id"] },
        new("registered_boxes", "What the CRM says of a doctor's box, product by product.",
        [
            Key("doctor_id", "The doctor."), Key("product_id", "The product."), KeyPastDay("as_of", "The day from which it holds."),
            Choice("box", "Letter for potential, digit for adoption.", Boxes),
        ]),
        new("calendar", "Workdays; days not delivered are workdays from Monday to Friday.",
            [KeyDay("day", "The day."), new("is_workday", ColumnType.Flag, "Whether people work.")]),
        new("events", "What happened to prices, listings and supply.",
        [
            Key("event_id", "The event."), Day("event_date", "The day; it may lie ahead."),
            Choice("kind", "What kind of event.", "price", "listing", "delisting", "stock_out", "other"), Text("description", "In words."),
            Optional(Id("hospital_id", "The hospital it concerns; absent for all.")), Optional(Id("territory_id", "The territory; absent for all.")),
            Optional(Id("product_id", "The product; absent for all.")),
        ]),
        new("market_sales", "What all companies sold of a product's category.",
        [
            KeyMonth("month", "The month.") with { HasHappened = true }, Key("product_id", "The product."), Optional(Key("hospital_id", "The hospital, or")),
            Optional(Key("territory_id", "the territory.")), Number("units", -9_999_999_999, 9_999_999_999, 3, "Units of all companies."),
        ])
        { OneOf = ["hospital_id", "territory_id"] },
        new("quotas", "What a territory is to sell.",
        [
            KeyMonth("month", "The month."), Key("territory_id", "The territory."), Key("product_id", "The product."), Money("amount", "Amount to sell."),
        ]),
        new("costs", "Delivered costs, booked on a doctor, a territory, a product or none.",
        [
            Key("cost_id", "The cost."), PastDay("spent_on", "The day."), Text("category", "What kind of cost, such as meeting."),
            Money("amount", "Amount; negative for a refund."), Optional(Id("doctor_id", "The doctor.")), Optional(Id("territory_id", "The territory.")),
            Optional(Id("product_id", "The product.")),
        ]),
        new("timesheets", "How representatives spent a day. Minutes delivered again replace, they never add.",
        [
            Key("rep_id", "The representative."), KeyPastDay("work_date", "The day."),
            Choice("activity", "What the time went to.", "selling", "travelling", "organization", "personal") with { IsKey = true },
            Whole("minutes", 1440, "Minutes of that day."),
        ]),
        new("plans", "Planned visits; every version is kept.",
        [
            Key("plan_version", "Which plan."), KeyMonth("month", "The month."), Key("rep_id", "The representative."), Key("doctor_id", "The doctor."),
            Optional(Key("product_id", "The product; absent for all.")), Number("planned_visits", 0, 9999, 2, "Visits planned."),
        ]),
        new("visits", "Visits and other contacts.",
        [
            Key("visit_id", "The visit."), new("visited_at", ColumnType.DayOrMoment, "When; a time without offset is the company's."),
            Id("doctor_id", "The doctor."), Optional(Id("rep_id", "The representative.")),
            Optional(Choice("channel", "How; absent means face.", "face", "phone", "email", "group", "remote")),
            Optional(Choice("outcome", "What came of it; absent means completed.", "completed", "refused", "absent", "cancelled")),
            Optional(new("product_ids", ColumnType.List, "Products discussed.")), Optional(new("topics", ColumnType.List, "Topics discussed.")),
            Optional(Whole("minutes", 1440, "How long.")), Optional(Text("accompanied_by", "Who came along.")),
            Optional(new("next_appointment", ColumnType.Moment, "The next appointment.")),
            Optional(new("entered_at", ColumnType.Moment, "When it was written down.")),
        ])
        { IsRequired = true },
        new("sales", "Sales counted by doctor; where they may not be, hospital_sales will do.",
        [
            Key("sale_id", "The sale."), PastDay("sold_on", "The day; the first of the month where only months are known."),
            Id("doctor_id", "The doctor."), Id("product_id", "The product."), Number("units", -9_999_999, 9_999_999, 3, "Units; negative for a return."),
            Optional(Money("amount", "Amount; absent means units at unit_price, frozen when first loaded.")),
        ])
        { IsRequired = true, Instead = "hospital_sales" },
        new("hospital_sales", "Sales counted by hospital.",
        [
            Key("sale_id", "The sale."), PastDay("sold_on", "The day; the first of the month where only months are known."),
            Id("hospital_id", "The hospital."), Id("product_id", "The product."), Number("units", -9_999_999, 9_999_999, 3, "Units; negative for a return."),
            Optional(Money("amount", "Amount; absent means units at unit_price, frozen when first loaded.")),
        ]),
    ];

    public static Entity Of(string name) =>
        Entities.FirstOrDefault(entity => entity.Name == name)
        ?? throw new ArgumentException($"The contract knows no '{name}'.", nameof(name));

    private static Column Id(string name, string meaning) => new(name, ColumnType.Id, meaning);

    private static Column Key(string name, string meaning) => Id(name, meaning) with { IsKey = true };

    private static Column Day(string name, string meaning) => new(name, ColumnType.Day, meaning);

    private static Column KeyDay(string name, string meaning) => Day(name, meaning) with { IsKey = true };

    private static Column PastDay(string name, string meaning) => Day(name, meaning) with { HasHappened = true };

    private static Column KeyPastDay(string name, string meaning) => PastDay(name, meaning) with { IsKey = true };

    private static Column KeyMonth(string name, string meaning) => new(name, ColumnType.Month, meaning) { IsKey = true };

    private static Column Text(string name, string meaning) => new(name, ColumnType.Text, meaning);

    private static Column Choice(string name, string meaning, params string[] allowed) => new(name, ColumnType.Choice, meaning) { Allowed = allowed };

    private static Column Whole(string name, int maximum, string meaning) => new(name, ColumnType.Whole, meaning) { Maximum = maximum };

    private static Column Number(string name, decimal minimum, decimal maximum, int scale, string meaning) =>
        new(name, ColumnType.Exact, meaning) { Minimum = minimum, Maximum = maximum, Scale = scale };

    private static Column Money(string name, string meaning) => Number(name, -999_999_999_999, 999_999_999_999, 2, meaning);

    private static Column Optional(Column column) => column with { IsOptional = true };
}
