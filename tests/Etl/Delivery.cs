namespace Tests;

/// <summary>A delivered folder: three doctors, one product, three visits and two sales until a test says otherwise.</summary>
public sealed class Delivery : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public Delivery()
    {
        With("doctors.csv", "doctor_id,doctor_name", "D1,Wang", "D2,Li", "D3,Zhao");
        With("products.csv", "product_id,product_name,unit_price", "P1,Alpha,10.00", "P2,Beta,");
        With("visits.csv", "visit_id,visited_at,doctor_id", "V1,2025-10-08,D1", "V2,2025-10-09,D2", "V3,2025-11-03,D1");
        With("sales.csv", "sale_id,sold_on,doctor_id,product_id,units", "S1,2025-10-01,D1,P1,4", "S2,2025-11-01,D2,P1,2.5");
    }

    public string Path => folder.Path;

    public static Delivery Empty()
    {
        var delivery = new Delivery();
        foreach (var file in Directory.GetFiles(delivery.Path))
            File.Delete(file);
        return delivery;
    }

    public Delivery With(string file, params string[] lines)
    {
        folder.Write(file, string.Join('\n', lines) + "\n");
        return this;
    }

    public Delivery WithText(string file, string text)
    {
        folder.Write(file, text);
        return this;
    }

    public Delivery Without(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    public void Dispose() => folder.Dispose();
}
