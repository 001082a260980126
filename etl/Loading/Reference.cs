namespace Etl;

/// <summary>A column that names a row of another entity: where the warehouse holds it, where this load delivers it.</summary>
public sealed record Reference(string Column, string Known, string Delivered)
{
    private static readonly Dictionary<string, Reference> All = new Reference[]
    {
        new("territory_id", "raw.territory", "staging.territories"),
        new("hospital_id", "raw.hospital", "staging.hospitals"),
        new("rep_id", "raw.rep", "staging.reps"),
        new("product_id", "raw.product", "staging.products"),
        new("doctor_id", "raw.doctor", "staging.doctors"),
    }.ToDictionary(reference => reference.Column);

    /// <summary>The references an entity makes: every such column but the one that is its own key.</summary>
    public static IEnumerable<Reference> From(Entity entity) =>
        from column in entity.Columns
        where All.ContainsKey(column.Name) && All[column.Name].Delivered != entity.Staged
        select All[column.Name];
}
