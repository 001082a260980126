using Etl;

namespace Tests;

/// <summary>Simulated companies in the warehouse: damaged rows known line by line, and sales by hospital.</summary>
public sealed class GeneratedLoadTests(WarehouseFixture fixture)
{
    private static readonly GenerateOptions Half = new(Doctors: 300, Months: 6, Seed: 3, World.Effect, DirtyShare: 0, new DateOnly(2025, 1, 1));

    // A first load holds nothing that a removed row could still be referred to by.
    private static readonly IEnumerable<string> RulesOfRows =
        Rules.All.Where(rule => rule.Severity == Severity.Quarantine && rule != Rules.StillReferenced).Select(rule => rule.Name);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_damaged_row_is_refused_by_its_rule_and_no_other(bool isHospitalMode)
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var company = new SimulatedCompany(Half with { DirtyShare = 0.1, HospitalMode = isHospitalMode });

        var report = await warehouse.LoadAsync(company.Path, "100%");

        var planted = company.Truth.GetProperty("damagedRows").EnumerateArray()
            .Select(row => (Place: $"{row.GetProperty("file")} {row.GetProperty("line")}", Rule: row.GetProperty("rule").GetString()!, File: row.GetProperty("file").GetString()!)).ToList();
        Assert.Equal(RulesOfRows.Concat(["kept", "merged"]).Order(StringComparer.Ordinal), planted.Select(row => row.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(report.Files.Where(file => file.Read > 60).Select(file => file.File).Except(planted.Select(row => row.File)));
        Assert.Equal(
            planted.Where(row => row.Rule is not ("merged" or "kept")).Select(row => $"{row.Place} {row.Rule}").Order(StringComparer.Ordinal),
            (await warehouse.LinesAsync("select concat_ws(' ', file, line, rule) from ops.reject")).Order(StringComparer.Ordinal));
        Assert.Equal(planted.Count(row => row.Rule == "merged"), report.Files.Sum(file => file.Merged));
        await warehouse.MustBeHealthyAsync();
    }

    [Fact]
    public async Task Sales_by_hospital_are_those_of_its_doctors()
    {
        await using var warehouse = await LoadedWarehouse.CreateAsync(fixture);
        using var byDoctor = new SimulatedCompany(Half);
        using var byHospital = new SimulatedCompany(Half with { HospitalMode = true });

        var report = await warehouse.LoadAsync(byHospital.Path, "0");

        // Returns are the doctors' alone; all else is drawn alike.
        var sold = byDoctor.Rows("sales.csv").Select(row => int.Parse(row[4], null)).Where(units => units > 0).Sum();
        Assert.Equal(sold, await warehouse.AskAsync<decimal>("select sum(units) from raw.hospital_sale"));
        Assert.Equal(0, await warehouse.AskAsync<int>("select count(*) from raw.sale"));
        Assert.Equal(25, await warehouse.AskAsync<int>("select count(distinct hospital_key) from raw.hospital_assignment"));
        Assert.Empty(report.Warnings);
        await warehouse.MustBeHealthyAsync();
    }
}
