namespace Etl;

/// <summary>An entity whose rows are held one to one by a table, with its key there; a row is replaced by its key.</summary>
/// <remarks>Account is the id of the rows this table holds, where rows of doctors and of hospitals are held apart.</remarks>
public sealed record Ledger(string Entity, string Held, string[] Keys, string? Account = null)
{
    private static readonly Ledger[] All =
    [
        new("potentials", "raw.doctor_potential", ["doctor_key", "product_key", "as_of"], "doctor_id"),
        new("potentials", "raw.hospital_potential", ["hospital_key", "product_key", "as_of"], "hospital_id"),
        new("assignments", "raw.doctor_assignment", ["doctor_key", "product_key", "valid_from"], "doctor_id"),
        new("assignments", "raw.hospital_assignment", ["hospital_key", "product_key", "valid_from"], "hospital_id"),
        new("targets", "raw.doctor_target", ["doctor_key", "product_key", "valid_from"], "doctor_id"),
        new("targets", "raw.hospital_target", ["hospital_key", "product_key", "valid_from"], "hospital_id"),
        new("registered_boxes", "raw.registered_box", ["doctor_key", "product_key", "as_of"]),
        new("calendar", "raw.calendar", ["day"]),
        new("events", "raw.event", ["event_id"]),
        new("market_sales", "raw.market_sale", ["month", "product_key", "hospital_key", "territory_key"]),
        new("quotas", "raw.quota", ["month", "territory_key", "product_key"]),
        new("costs", "raw.cost", ["cost_id"]),
        new("timesheets", "raw.timesheet", ["rep_key", "work_date", "activity"]),
        new("plans", "raw.plan", ["doctor_key", "plan_version", "month", "rep_key", "product_key"]),
    ];

    public static IReadOnlyList<Ledger> Of(Entity entity) => [.. All.Where(ledger => ledger.Entity == entity.Name)];
}
