using MathNet.Numerics.Random;

namespace Etl;

/// <summary>sales.csv of a simulated company.</summary>
internal sealed class SaleFile(string folder, Dirt dirt) : IDisposable
{
    private readonly CsvOut _rows = new(folder, "sales.csv", "sale_id,sold_on,doctor_id,product_id,units,amount", dirt);
    private long _id;

    public long Rows => _rows.Rows;

    public void Write(Xoshiro256StarStar random, SimulatedDoctor doctor, SimulatedProduct product, IReadOnlyList<DateOnly> workdays, int units)
    {
        _rows.Number(++_id, "'S'000000000").Day(workdays[random.Next(workdays.Count)]).Text(doctor.Id).Text(product.Id)
            .Number(units).Number(units * product.UnitPrice, "0.00").End();
    }

    public void Dispose() => _rows.Dispose();
}
