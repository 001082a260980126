namespace Etl;

/// <summary>One visit as raw.visit holds it.</summary>
public sealed class VisitRow(RowReader row) : FactRow
{
    private const int Columns = 14;

    private readonly TextField id = row.FieldOf<TextField>("visit_id");
    private readonly DayOrMomentField at = row.FieldOf<DayOrMomentField>("visited_at");
    private readonly ListField products = row.FieldOf<ListField>("product_ids");
    private readonly ListField topics = row.FieldOf<ListField>("topics");
    private readonly ChoiceField channel = row.FieldOf<ChoiceField>("channel");
    private readonly ChoiceField outcome = row.FieldOf<ChoiceField>("outcome");

    // As raw.visit has them after topics.
    private readonly Field[] rest =
    [
        row.FieldOf<Field>("minutes"), row.FieldOf<Field>("accompanied_by"), row.FieldOf<Field>("next_appointment"), row.FieldOf<Field>("entered_at"),
    ];

    private readonly KeyLookup doctors = new(row.FieldOf<TextField>("doctor_id"));
    private readonly KeyLookup reps = new(row.FieldOf<TextField>("rep_id"));

    // Few sets repeat over many rows; null where a product is not known.
    private readonly Dictionary<ValueSet, byte[]?> keysOfSet = [];
    private byte[]? productKeys;

    public override DateOnly Day => at.Day;

    public override ReadOnlySpan<char> Id => id.Value;

    public override bool Resolve(KnownIds known)
    {
        if (!doctors.Find(known.Doctors) || !(reps.IsAbsent || reps.Find(known.Reps)))
            return false;
        if (!keysOfSet.TryGetValue(products.Value, out productKeys))
            keysOfSet[products.Value] = productKeys = KeysOf(products.Value, known);
        return productKeys is not null;
    }

    public override void Write(BinaryRows month, long loadId)
    {
        month.StartRow(Columns);
        month.Whole(doctors.Key);
        id.Write(month);
        at.Write(month);
        if (reps.IsAbsent)
            month.Null();
        else
            month.Whole(reps.Key);
        month.Text(channel.Value ?? "face");
        month.Text(outcome.Value ?? "completed");
        month.Encoded(productKeys);
        topics.Write(month);
        foreach (var field in rest)
            field.Write(month);
        month.Bigint(loadId);
    }

    private static byte[]? KeysOf(ValueSet set, KnownIds known)
    {
        var found = set.Items.Select(known.Products.GetValueOrDefault).ToList();
        return found.Contains(null) ? null : BinaryRows.ArrayOf([.. found.Select(product => product!.ProductKey).Order()]);
    }
}
