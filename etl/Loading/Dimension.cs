namespace Etl;

/// <summary>An entity others refer to: its table, its key and the tables that hold that key.</summary>
public sealed record Dimension(string Column, string Held, string Key, string[] Referring)
{
    private static readonly Dictionary<string, Dimension> All = new()
    {
        ["territories"] = new(
            "territory_id", "raw.territory", "territory_key",
            ["raw.rep", "raw.doctor", "raw.doctor_assignment", "raw.hospital_assignment", "raw.event", "raw.market_sale", "raw.quota", "raw.cost"]),
        ["hospitals"] = new(
            "hospital_id", "raw.hospital", "hospital_key",
            [
                "raw.doctor", "raw.hospital_potential", "raw.hospital_assignment", "raw.hospital_target", "raw.event", "raw.market_sale",
                "raw.hospital_sale",
            ]),
        ["reps"] = new(
            "rep_id", "raw.rep", "rep_key", ["raw.visit", "raw.doctor_assignment", "raw.hospital_assignment", "raw.timesheet", "raw.plan"]),
        ["products"] = new(
            "product_id", "raw.product", "product_key",
            [
                "raw.visit", "raw.sale", "raw.doctor_potential", "raw.hospital_potential", "raw.doctor_assignment", "raw.hospital_assignment",
                "raw.doctor_target", "raw.hospital_target", "raw.registered_box", "raw.event", "raw.market_sale", "raw.quota", "raw.cost", "raw.plan",
                "raw.hospital_sale",
            ]),
        ["doctors"] = new(
            "doctor_id", "raw.doctor", "doctor_key",
            [
                "raw.visit", "raw.sale", "raw.doctor_potential", "raw.doctor_assignment", "raw.doctor_target", "raw.registered_box", "raw.cost",
                "raw.plan",
            ]),
    };

    public static Dimension? Of(Entity entity) => All.GetValueOrDefault(entity.Name);
}
