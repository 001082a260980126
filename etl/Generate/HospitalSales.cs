using MathNet.Numerics.Random;

namespace Etl;

/// <summary>hospital_sales.csv: what the hospital's doctors bought, where nobody may count a doctor's sales.</summary>
internal sealed class HospitalSales(GenerateOptions options, Company company, IReadOnlyList<DateOnly>[] workdays)
{
    private readonly int[] _units = new int[options.HospitalMode ? company.Hospitals.Count * company.Products.Count * options.Months : 0];

    public void Add(DoctorOutcome outcome)
    {
        if (_units.Length == 0)
            return;
        for (var p = 0; p < company.Products.Count; p++)
            for (var month = 0; month < options.Months; month++)
                _units[At(outcome.Doctor.Hospital, p, month)] += (int)outcome.Units[p][month];
    }

    /// <summary>Writes the file; gives its rows.</summary>
    public long Write(CompanyFolder folder)
    {
        var random = new Xoshiro256StarStar(unchecked(options.Seed + 41), threadSafe: false);
        using var file = folder.Open("hospital_sales", "sale_id,sold_on,hospital_id,product_id,units,amount");
        var rows = new CsvRows().Restart(file.DirtOf(0));
        for (var h = 0; h < company.Hospitals.Count; h++)
            for (var p = 0; p < company.Products.Count; p++)
                for (var month = 0; month < options.Months; month++)
                    if (_units[At(h, p, month)] is > 0 and var units)
                        rows.Text("S"u8).Digits(At(h, p, month) + 1, 9).Day(workdays[month][random.Next(workdays[month].Count)]).Text(company.Hospitals[h].Id)
                            .Text(company.Products[p].Id).Number(units).Number(units * company.Products[p].UnitPrice, "0.00").End();
        file.Append(rows);
        return file.Rows;
    }

    private int At(int hospital, int product, int month) => (((hospital * company.Products.Count) + product) * options.Months) + month;
}
