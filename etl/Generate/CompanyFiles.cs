using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Etl;

/// <summary>The dimension files of a simulated company: who and what exists, and what surveys say of potentials.</summary>
internal sealed class CompanyFiles(string folder, GenerateOptions options, Company company)
{
    private const double SurveyError = 0.25;

    private readonly Xoshiro256StarStar _random = new(unchecked(options.Seed + 17), threadSafe: false);

    public void Write()
    {
        Products();
        Territories();
        Representatives();
        Hospitals();
        Doctors();
        Assignments();
        Potentials();
    }

    private void Products()
    {
        using var rows = new CsvOut(folder, "products.csv", "product_id,product_name,unit_price,margin_rate");
        foreach (var product in company.Products)
            rows.Text(product.Id).Text(product.Name).Number(product.UnitPrice).Number(product.MarginRate).End();
    }

    private void Territories()
    {
        using var rows = new CsvOut(folder, "territories.csv", "territory_id,territory_name,district,region");
        foreach (var territory in company.Territories)
            rows.Text(territory.Id).Text(territory.Name).Text(territory.District).Text(territory.Region).End();
    }

    private void Representatives()
    {
        using var rows = new CsvOut(folder, "reps.csv", "rep_id,rep_name,territory_id,manager_id");
        foreach (var territory in company.Territories)
            foreach (var rep in new[] { territory.RepId(0), territory.RepId(options.Months) }.Distinct())
                rows.Text(rep).Text(Names.Person(unchecked(rep.GetStableHash() * 31))).Text(territory.Id).Text("M").More(territory.Region).End();
    }

    private void Hospitals()
    {
        using var rows = new CsvOut(folder, "hospitals.csv", "hospital_id,hospital_name,province,city,grade,latitude,longitude");
        foreach (var hospital in company.Hospitals)
            rows.Text(hospital.Id).Text(hospital.Name).Text(hospital.Province).Text(hospital.City).Text(hospital.Grade)
                .Number(hospital.Latitude).Number(hospital.Longitude).End();
    }

    private void Doctors()
    {
        using var rows = new CsvOut(
            folder, "doctors.csv", "doctor_id,doctor_name,specialty,title,hospital_id,territory_id,registered_box,attr_outpatients_week");
        foreach (var doctor in company.Doctors)
            rows.Text(doctor.Id).Text(doctor.Name).Text(doctor.Specialty).Text(doctor.Title).Text(company.Hospitals[doctor.Hospital].Id)
                .Text(company.Territories[doctor.Territory].Id).Text(doctor.RegisteredBox)
                .Number((int)(20 + (doctor.Potential.Sum() * 3 * Math.Exp(Normal.Sample(_random, 0, 0.3))))).End();
    }

    // From the month a vacancy ends on, another representative holds the list.
    private void Assignments()
    {
        using var rows = new CsvOut(folder, "assignments.csv", "doctor_id,product_id,valid_from,territory_id,rep_id,valid_to");
        foreach (var doctor in company.Doctors)
        {
            var territory = company.Territories[doctor.Territory];
            var isVacated = territory.VacantFrom > 0 && territory.VacantFrom < options.Months;
            var change = isVacated ? options.FirstMonth.AddMonths(territory.VacantFrom) : (DateOnly?)null;
            rows.Text(doctor.Id).Empty().Day(options.FirstMonth).Text(territory.Id).Text(territory.RepId(0));
            (change is { } day ? rows.Day(day.AddDays(-1)) : rows.Empty()).End();
            if (change is { } from)
                rows.Text(doctor.Id).Empty().Day(from).Text(territory.Id).Text(territory.RepId(options.Months)).Empty().End();
        }
    }

    private void Potentials()
    {
        using var rows = new CsvOut(folder, "potentials.csv", "doctor_id,product_id,as_of,potential_units,source");
        foreach (var doctor in company.Doctors)
            for (var p = 0; p < company.Products.Count; p++)
                for (var month = 0; month < options.Months; month += 6)
                    if (doctor.Potential[p] > 0)
                        rows.Text(doctor.Id).Text(company.Products[p].Id).Day(options.FirstMonth.AddMonths(month))
                            .Number(Math.Round(doctor.Potential[p] * Math.Exp(Normal.Sample(_random, 0, SurveyError)), 1)).Text("survey").End();
    }
}
