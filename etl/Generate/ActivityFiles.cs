using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Etl;

/// <summary>What surrounds visits and sales: calendar, plans, targets, time sheets, costs, events, market and quotas.</summary>
internal sealed class ActivityFiles(string folder, GenerateOptions options, Company company)
{
    private readonly Xoshiro256StarStar _random = new(unchecked(options.Seed + 29), threadSafe: false);

    public void Write(IReadOnlyList<DateOnly> months, IReadOnlyList<IReadOnlyList<DateOnly>> workdays)
    {
        Calendar(months);
        Plans(months, workdays);
        Targets();
        TimeSheets(months, workdays);
        Costs(months, workdays);
        Events(months);
        Market(months);
    }

    private void Calendar(IReadOnlyList<DateOnly> months)
    {
        using var rows = new CsvOut(folder, "calendar.csv", "day,is_workday");
        for (var day = months[0]; day < months[^1].AddMonths(1); day = day.AddDays(1))
            rows.Day(day).Text(WorkCalendar.IsWorkday(day) ? "true" : "false").End();
    }

    private void Plans(IReadOnlyList<DateOnly> months, IReadOnlyList<IReadOnlyList<DateOnly>> workdays)
    {
        using var rows = new CsvOut(folder, "plans.csv", "plan_version,month,rep_id,doctor_id,product_id,planned_visits");
        for (var month = 0; month < months.Count; month++)
            foreach (var doctor in company.Doctors)
                if ((int)Math.Round(doctor.Planned * workdays[month].Count / 21) is > 0 and var planned)
                    rows.Text("1").Number(months[month], "yyyy-MM").Text(company.Territories[doctor.Territory].RepId(month)).Text(doctor.Id)
                        .Empty().Number(planned).End();
    }

    private void Targets()
    {
        using var rows = new CsvOut(folder, "targets.csv", "doctor_id,product_id,valid_from,valid_to");
        foreach (var doctor in company.Doctors)
            rows.Text(doctor.Id).Empty().Day(options.FirstMonth).Empty().End();
    }

    private void TimeSheets(IReadOnlyList<DateOnly> months, IReadOnlyList<IReadOnlyList<DateOnly>> workdays)
    {
        using var rows = new CsvOut(folder, "timesheets.csv", "rep_id,work_date,activity,minutes");
        for (var month = 0; month < months.Count; month++)
            foreach (var territory in company.Territories.Where(t => !t.IsVacant(month)))
                foreach (var day in workdays[month])
                    TimeSheet(rows, territory.RepId(month), day);
    }

    private void TimeSheet(CsvOut rows, string rep, DateOnly day)
    {
        var selling = 250 + _random.Next(80);
        var travelling = 90 + _random.Next(50);
        rows.Text(rep).Day(day).Text("selling").Number(selling).End();
        rows.Text(rep).Day(day).Text("travelling").Number(travelling).End();
        rows.Text(rep).Day(day).Text("organization").Number(40 + _random.Next(30)).End();
        rows.Text(rep).Day(day).Text("personal").Number(Math.Max(20, 520 - selling - travelling - 55)).End();
    }

    private void Costs(IReadOnlyList<DateOnly> months, IReadOnlyList<IReadOnlyList<DateOnly>> workdays)
    {
        using var rows = new CsvOut(folder, "costs.csv", "cost_id,spent_on,category,amount,doctor_id,territory_id,product_id");
        var id = 0;
        for (var month = 0; month < months.Count; month++)
            foreach (var territory in company.Territories)
            {
                var day = workdays[month][_random.Next(workdays[month].Count)];
                rows.Number(++id, "'K'00000000").Day(day).Text("meeting").Number(3000 + _random.Next(4000)).Empty().Text(territory.Id)
                    .Text(company.Products[_random.Next(company.Products.Count)].Id).End();
                rows.Number(++id, "'K'00000000").Day(day).Text("material").Number(500 + _random.Next(500)).Empty().Text(territory.Id).Empty().End();
            }
    }

    private void Events(IReadOnlyList<DateOnly> months)
    {
        using var rows = new CsvOut(folder, "events.csv", "event_id,event_date,kind,description,hospital_id,territory_id,product_id");
        var middle = months[options.Months / 2];
        foreach (var territory in company.Territories.Where(t => t.Cause == StagnationCause.Event))
            rows.Text("E").More(territory.Id).Day(middle).Text("price").Text("集采降价").Empty().Text(territory.Id).Empty().End();
        rows.Text("E0").Day(months[options.Months / 3]).Text("listing").Text("新增医保适应症").Empty().Empty().Text(company.Products[0].Id).End();
    }

    private void Market(IReadOnlyList<DateOnly> months)
    {
        using var market = new CsvOut(folder, "market_sales.csv", "month,product_id,territory_id,units");
        using var quotas = new CsvOut(folder, "quotas.csv", "month,territory_id,product_id,amount");
        foreach (var territory in company.Territories)
        {
            var doctors = company.Doctors.Where(d => d.Territory == territory.Index).ToList();
            for (var p = 0; p < company.Products.Count; p++)
            {
                var potential = doctors.Sum(d => d.Potential[p]);
                for (var month = 0; month < months.Count; month++)
                {
                    var decline = territory.Cause == StagnationCause.MarketDecline && month >= options.Months / 2 ? 0.72 : 1;
                    var size = potential * decline * Math.Pow(1.06, month / 12.0) * Math.Exp(Normal.Sample(_random, 0, 0.03));
                    market.Number(months[month], "yyyy-MM").Text(company.Products[p].Id).Text(territory.Id).Number(Math.Round(size)).End();
                    quotas.Number(months[month], "yyyy-MM").Text(territory.Id).Text(company.Products[p].Id)
                        .Number(Math.Round((decimal)(potential * 0.4 * Math.Pow(1.1, month / 12.0)) * company.Products[p].UnitPrice)).End();
                }
            }
        }
    }
}
