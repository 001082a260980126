using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Etl;

/// <summary>The dimension files of a simulated company: who and what exists, who looked after whom, and what surveys and the CRM say.</summary>
internal sealed class CompanyFiles(CompanyFolder folder, GenerateOptions options, Company company)
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
        RegisteredBoxes();
        Targets();
    }

    private void Products() => folder.Write("products", "product_id,product_name,unit_price,margin_rate", rows =>
    {
        foreach (var product in company.Products)
            rows.Text(product.Id).Text(product.Name).Number(product.UnitPrice).Number(product.MarginRate).End();
    });

    private void Territories() => folder.Write("territories", "territory_id,territory_name,district,region", rows =>
    {
        foreach (var territory in company.Territories)
            rows.Text(territory.Id).Text(territory.Name).Text(territory.District).Text(territory.Region).End();
    });

    private void Representatives() => folder.Write("reps", "rep_id,rep_name,territory_id,manager_id", rows =>
    {
        foreach (var territory in company.Territories)
            foreach (var (nth, rep) in territory.Holders(options.Months).Select(holder => holder.RepId).OfType<string>().Index())
                rows.Text(rep).Text(Names.Person(((territory.Index + 1) * 7919) + nth)).Text(territory.Id).Text(territory.ManagerId).End();
    });

    private void Hospitals() => folder.Write("hospitals", "hospital_id,hospital_name,province,city,grade,latitude,longitude", rows =>
    {
        foreach (var hospital in company.Hospitals)
            rows.Text(hospital.Id).Text(hospital.Name).Text(hospital.Province).Text(hospital.City).Text(hospital.Grade)
                .Number(hospital.Latitude).Number(hospital.Longitude).End();
    });

    private void Doctors() => folder.Write(
        "doctors", "doctor_id,doctor_name,specialty,title,hospital_id,territory_id,registered_box,attr_outpatients_week", rows =>
        {
            foreach (var doctor in company.Doctors)
                rows.Text(doctor.Id).Text(doctor.Name).Text(doctor.Specialty).Text(doctor.Title).Text(company.Hospitals[doctor.Hospital].Id)
                    .Text(company.Territories[doctor.Territory].Id).Text(doctor.RegisteredBox)
                    .Number((int)(20 + (doctor.Potential.Sum() * _random.Factor(0.3)))).End();
        });

    // The list of a doctor changes hands with the realignment of the hospital and with each change of the territory's representative.
    private void Assignments() => folder.Write("assignments", Header("product_id,valid_from,territory_id,rep_id,valid_to"), rows =>
    {
        foreach (var doctor in company.Doctors)
            Holders(rows, doctor.Id, isHospital: false, doctor.FormerTerritory, doctor.Territory, doctor.RealignedFrom);
        if (options.HospitalMode)
            foreach (var hospital in company.Hospitals)
                Holders(rows, hospital.Id, isHospital: true, hospital.FormerTerritory, hospital.Territory, hospital.RealignedFrom);
    });

    private void Holders(CsvRows rows, string id, bool isHospital, int former, int current, int realignedFrom)
    {
        var holders = company.Territories[former].Holders(options.Months).Where(holder => holder.FromMonth < realignedFrom)
            .Select(holder => (holder.FromMonth, holder.RepId, Territory: former)).ToList();
        var after = company.Territories[current].Holders(options.Months).ToList();
        var began = after.FindLastIndex(holder => holder.FromMonth <= realignedFrom);
        holders.AddRange(after.Skip(began).Select(holder => (Math.Max(holder.FromMonth, realignedFrom), holder.RepId, current)));
        for (var i = 0; i < holders.Count; i++)
        {
            var (from, rep, territory) = holders[i];
            Account(rows, id, isHospital).Empty().Day(options.FirstMonth.AddMonths(from)).Text(company.Territories[territory].Id).Text(rep);
            (i + 1 < holders.Count ? rows.Day(options.FirstMonth.AddMonths(holders[i + 1].FromMonth).AddDays(-1)) : rows.Empty()).End();
        }
    }

    // Surveyed twice a year.
    private void Potentials() => folder.Write("potentials", Header("product_id,as_of,potential_units,source"), rows =>
    {
        foreach (var doctor in company.Doctors)
            Surveys(rows, doctor.Id, isHospital: false, doctor.Potential);
        if (!options.HospitalMode)
            return;
        var sums = company.Hospitals.Select(_ => new double[company.Products.Count]).ToList();
        foreach (var doctor in company.Doctors)
            for (var p = 0; p < company.Products.Count; p++)
                sums[doctor.Hospital][p] += doctor.Potential[p];
        foreach (var (h, hospital) in company.Hospitals.Index())
            Surveys(rows, hospital.Id, isHospital: true, sums[h]);
    });

    private void Surveys(CsvRows rows, string id, bool isHospital, double[] potential)
    {
        for (var p = 0; p < company.Products.Count; p++)
            for (var month = 0; month < options.Months; month += 6)
                if (potential[p] > 0)
                    Account(rows, id, isHospital).Text(company.Products[p].Id).Day(options.FirstMonth.AddMonths(month))
                        .Number(Math.Round(potential[p] * Math.Pow(DoctorHistory.YearlyGrowth, month / 12.0) * Math.Exp(Normal.Sample(_random, 0, SurveyError)), 1))
                        .Text("survey"u8).End();
    }

    // Of those who use several products, the CRM says one box for each.
    private void RegisteredBoxes() => folder.Write("registered_boxes", "doctor_id,product_id,as_of,box", rows =>
    {
        foreach (var doctor in company.Doctors.Where(doctor => doctor.Potential.Count(potential => potential > 0) > 1))
            for (var p = 0; p < company.Products.Count; p++)
                if (doctor.Potential[p] > 0)
                    rows.Text(doctor.Id).Text(company.Products[p].Id).Day(options.FirstMonth).Text(doctor.RegisteredBox.AsSpan(0, 1))
                        .Digits(doctor.Adoption[p] >= 0.5 ? 1 : doctor.Adoption[p] >= 0.2 ? 2 : 3, 1).End();
    });

    // Not who the CRM calls C3; some joined the list after a third of the history, some left it after two.
    private void Targets() => folder.Write("targets", Header("product_id,valid_from,valid_to"), rows =>
    {
        foreach (var doctor in company.Doctors.Where(doctor => doctor.RegisteredBox != "C3"))
        {
            var from = options.FirstMonth.AddMonths(doctor.Index % 25 == 7 ? options.Months / 3 : 0);
            Account(rows, doctor.Id, isHospital: false).Empty().Day(from);
            (doctor.Index % 33 == 5 ? rows.Day(options.FirstMonth.AddMonths(options.Months * 2 / 3).AddDays(-1)) : rows.Empty()).End();
        }

        if (options.HospitalMode)
            foreach (var hospital in company.Hospitals)
                Account(rows, hospital.Id, isHospital: true).Empty().Day(options.FirstMonth).Empty().End();
    });

    private string Header(string others) => (options.HospitalMode ? "doctor_id,hospital_id," : "doctor_id,") + others;

    private CsvRows Account(CsvRows rows, string id, bool isHospital) =>
        !options.HospitalMode ? rows.Text(id) : isHospital ? rows.Empty().Text(id) : rows.Text(id).Empty();
}
