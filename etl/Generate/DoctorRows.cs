using MathNet.Numerics.Random;

namespace Etl;

/// <summary>The rows that the histories of a stretch of doctors write.</summary>
internal sealed class DoctorRows(GenerateOptions options, Company company, IReadOnlyList<IReadOnlyList<DateOnly>> workdays)
{
    public const string SaleHeader = "sale_id,sold_on,doctor_id,product_id,units,amount";
    public const string PlanHeader = "plan_version,month,rep_id,doctor_id,product_id,planned_visits";
    private const double ReturnShare = 0.004;

    private int _saleNumber;

    public CsvRows Visits { get; } = new();

    public CsvRows Sales { get; } = new();

    public CsvRows Plans { get; } = new();

    public void Restart(Dirt? visits, Dirt? sales, Dirt? plans)
    {
        Visits.Restart(visits);
        Sales.Restart(sales);
        Plans.Restart(plans);
    }

    /// <summary>The next sale is this doctor's first.</summary>
    public void BeginDoctor() => _saleNumber = 0;

    public void Plan(ReadOnlySpan<byte> version, SimulatedDoctor doctor, SimulatedTerritory territory, int month, int visits)
    {
        if (visits > 0)
            Plans.Text(version).Month(options.FirstMonth.AddMonths(month)).Text(territory.RepId(month)).Text(doctor.Id).Empty().Number(visits).End();
    }

    /// <summary>One sale a month and product; now and then some of it comes back, perhaps in the next month.</summary>
    public void Sell(Xoshiro256StarStar random, SimulatedDoctor doctor, int product, int month, int units)
    {
        if (units == 0)
            return;
        var days = workdays[month];
        var day = days[random.Next(days.Count)];
        Sale(doctor, product, day, units);
        if (units > 1 && random.NextDouble() < ReturnShare && Later(random, month, day) is { } back)
            Sale(doctor, product, back, -random.Next(1, Math.Max(2, units / 3)));
    }

    private DateOnly? Later(Xoshiro256StarStar random, int month, DateOnly day)
    {
        var days = workdays[Math.Min(month + 1, workdays.Count - 1)];
        var back = days[random.Next(days.Count)];
        return back > day ? back : null;
    }

    private void Sale(SimulatedDoctor doctor, int product, DateOnly day, int units)
    {
        if (options.HospitalMode)
            return;
        var cents = units * (long)(company.Products[product].UnitPrice * 100);
        Sales.Text("S"u8).Digits(doctor.Index + 1, 7).Digits(++_saleNumber, 3).Day(day).Text(doctor.Id).Text(company.Products[product].Id)
            .Number(units).Number(cents / 100);
        Sales.More("."u8).Digits(Math.Abs(cents % 100), 2).End();
    }
}
