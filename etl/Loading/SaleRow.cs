namespace Etl;

/// <summary>One sale as raw.sale holds it, its amount frozen at today's price where none was delivered.</summary>
public sealed class SaleRow(RowReader row) : FactRow
{
    private const int Columns = 8;

    private readonly TextField id = row.FieldOf<TextField>("sale_id");
    private readonly DayField soldOn = row.FieldOf<DayField>("sold_on");
    private readonly TextField productId = row.FieldOf<TextField>("product_id");
    private readonly DecimalField units = row.FieldOf<DecimalField>("units");
    private readonly DecimalField amount = row.FieldOf<DecimalField>("amount");
    private readonly KeyLookup doctors = new(row.FieldOf<TextField>("doctor_id"));
    private PricedProduct? product;

    public override DateOnly Day => soldOn.Day;

    public override ReadOnlySpan<char> Id => id.Value;

    // A sale without amount or price is doubted, which is said of staged rows.
    public override bool Resolve(KnownIds known) =>
        doctors.Find(known.Doctors)
        && known.Products.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(productId.Value, out product)
        && (amount.Value ?? product.UnitPrice) is not null;

    public override void Write(BinaryRows month, long loadId)
    {
        month.StartRow(Columns);
        month.Whole(doctors.Key);
        id.Write(month);
        soldOn.Write(month);
        month.Whole(product!.ProductKey);
        units.Write(month);
        WriteAmount(month);
        month.Bigint(loadId);
    }

    private void WriteAmount(BinaryRows month)
    {
        month.Numeric(amount.Value ?? decimal.Round(units.Value!.Value * product!.UnitPrice!.Value, 2, MidpointRounding.AwayFromZero));
        month.Text(amount.Value is null ? "price" : "delivered");
    }
}
