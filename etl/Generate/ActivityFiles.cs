using MathNet.Numerics.Random;

namespace Etl;

/// <summary>What surrounds visits and sales: calendar, time sheets, costs, events, market and quotas.</summary>
internal sealed class ActivityFiles(CompanyFolder folder, GenerateOptions options, Company company)
{
    // Planning looks a quarter ahead.
    private const int MonthsAhead = 3;

    private readonly Xoshiro256StarStar _random = new(unchecked(options.Seed + 29), threadSafe: false);

    public void Write(IReadOnlyList<DateOnly>[] workdays)
    {
        Calendar();
        TimeSheets();
        Costs(workdays);
        Events(workdays);
        Market(workdays);
        Quotas();
    }

    private void Calendar() => folder.Write("calendar", "day,is_workday", rows =>
    {
        for (var day = options.FirstMonth; day < Month(options.Months + MonthsAhead); day = day.AddDays(1))
            rows.Day(day).Text(WorkCalendar.IsWorkday(day) ? "true"u8 : "false"u8).End();
    });

    private void TimeSheets() => folder.Write("timesheets", "rep_id,work_date,activity,minutes", rows =>
    {
        foreach (var territory in company.Territories)
            for (var month = 0; month < options.Months; month++)
                foreach (var day in territory.FieldDays[month])
                    TimeSheet(rows, territory.RepId(month), day);
    });

    private void TimeSheet(CsvRows rows, string rep, DateOnly day)
    {
        var selling = 250 + _random.Next(80);
        var travelling = 90 + _random.Next(50);
        rows.Text(rep).Day(day).Text("selling"u8).Number(selling).End();
        rows.Text(rep).Day(day).Text("travelling"u8).Number(travelling).End();
        rows.Text(rep).Day(day).Text("organization"u8).Number(40 + _random.Next(30)).End();
        rows.Text(rep).Day(day).Text("personal"u8).Number(Math.Max(20, 520 - selling - travelling - 55)).End();
    }

    private void Costs(IReadOnlyList<DateOnly>[] workdays) => folder.Write("costs", "cost_id,spent_on,category,amount,doctor_id,territory_id,product_id", rows =>
    {
        var id = 0;
        for (var month = 0; month < options.Months; month++)
            foreach (var territory in company.Territories)
            {
                var day = workdays[month][_random.Next(workdays[month].Count)];
                rows.Text("K"u8).Digits(++id, 8).Day(day).Text("meeting"u8).Number(3000 + _random.Next(4000)).Empty().Text(territory.Id)
                    .Text(company.Products[_random.Next(company.Products.Count)].Id).End();
                rows.Text("K"u8).Digits(++id, 8).Day(day).Text("material"u8).Number(500 + _random.Next(500)).Empty().Text(territory.Id).Empty().End();
            }
    });

    private void Events(IReadOnlyList<DateOnly>[] workdays) => folder.Write("events", "event_id,event_date,kind,description,hospital_id,territory_id,product_id", rows =>
    {
        (string Kind, string Description)[] blows = [("price", "集采降价"), ("stock_out", "断货"), ("delisting", "医院停用")];
        foreach (var territory in company.Territories.Where(t => t.Cause == StagnationCause.Event))
        {
            var (kind, description) = blows[territory.Index % blows.Length];
            rows.Text("E"u8).More(territory.Id).Day(Month(company.StagnatesFrom)).Text(kind).Text(description).Empty().Text(territory.Id).Empty().End();
        }

        rows.Text("E0001"u8).Day(Month(options.Months / 3)).Text("listing"u8).Text("新增医保适应症").Empty().Empty().Text(company.Products[0].Id).End();
        for (var month = 1; month < options.Months; month += 4)
            rows.Text("E1"u8).Digits(month, 3).Day(workdays[month][0]).Text("other"u8).Text("学术年会").Empty()
                .Text(company.Territories[_random.Next(company.Territories.Count)].Id).Empty().End();
    });

    // What all companies sell follows potential, season, workdays and growth; where the market shrinks, ours shrinks with it.
    private void Market(IReadOnlyList<DateOnly>[] workdays)
    {
        var potential = PotentialByTerritory();
        folder.Write("market_sales", "month,product_id,territory_id,units", rows =>
        {
            foreach (var territory in company.Territories)
                for (var p = 0; p < company.Products.Count; p++)
                    for (var month = 0; month < options.Months; month++)
                    {
                        var isFalling = territory.Cause == StagnationCause.MarketDecline && month >= company.StagnatesFrom;
                        var size = potential[territory.Index][p] * (isFalling ? DoctorHistory.StagnantLevelOf(month - company.StagnatesFrom) : 1)
                            * company.Products[p].SeasonOf(Month(month).Month) * Math.Pow(workdays[month].Count / 21.0, DoctorHistory.WorkdayElasticity)
                            * Math.Pow(DoctorHistory.YearlyGrowth, month / 12.0) * _random.Factor(0.03);
                        rows.Month(Month(month)).Text(company.Products[p].Id).Text(territory.Id).Number((long)Math.Round(size)).End();
                    }
        });
    }

    private void Quotas()
    {
        var potential = PotentialByTerritory();
        folder.Write("quotas", "month,territory_id,product_id,amount", rows =>
        {
            foreach (var territory in company.Territories)
                for (var p = 0; p < company.Products.Count; p++)
                    for (var month = 0; month < options.Months; month++)
                        rows.Month(Month(month)).Text(territory.Id).Text(company.Products[p].Id)
                            .Number((long)(potential[territory.Index][p] * 0.45 * Math.Pow(1.1, month / 12.0) * (double)company.Products[p].UnitPrice)).End();
        });
    }

    private double[][] PotentialByTerritory()
    {
        double[][] sums = [.. company.Territories.Select(_ => new double[company.Products.Count])];
        foreach (var doctor in company.Doctors)
            for (var p = 0; p < company.Products.Count; p++)
                sums[doctor.Territory][p] += doctor.Potential[p];
        return sums;
    }

    private DateOnly Month(int month) => options.FirstMonth.AddMonths(month);
}
