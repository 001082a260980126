using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Etl;

namespace Tests;

/// <summary>What truth.json says was planted can be seen in the files, and is what docs/truth.md explains.</summary>
public sealed partial class PlantedTests(PlantedTests.Large large) : IClassFixture<PlantedTests.Large>
{
    private const int Half = 12;

    private SimulatedCompany Company => large.Company;

    /// <summary>Seventy territories, so that each of the seven causes is planted once.</summary>
    public sealed class Large : IDisposable
    {
        public SimulatedCompany Company { get; } = new(new(Doctors: 5040, Months: 24, Seed: 8, World.Effect, DirtyShare: 0, new DateOnly(2024, 1, 1)));

        /// <summary>Visits as doctor, month and outcome; read once.</summary>
        public IReadOnlyList<(string DoctorId, int Month, string Outcome)> Visits { get; }

        public double[][] Completed { get; }

        /// <summary>True potential of all products and territory, by doctor.</summary>
        public IReadOnlyDictionary<string, (string Territory, double Potential)> Accounts { get; }

        public Large()
        {
            Visits = [.. Company.Rows("visits.csv").Select(row => (row[2], Company.MonthOf(row[1]), row[5]))];
            Completed = Company.CompletedVisits();
            Accounts = Company.Truth.GetProperty("accounts").EnumerateArray().ToDictionary(
                account => account.GetProperty("doctorId").GetString()!,
                account => (account.GetProperty("territoryId").GetString()!, account.GetProperty("potential").EnumerateArray().Sum(units => units.GetDouble())));
        }

        public void Dispose() => Company.Dispose();
    }

    [Fact]
    public void Every_cause_is_planted_once_and_sales_really_fall_behind()
    {
        var stagnant = Company.Truth.GetProperty("stagnantTerritories").EnumerateArray().ToList();
        var growth = GrowthByTerritory();
        var usual = growth.Values.Order().ElementAt(growth.Count / 2);

        Assert.Equal(
            ["access", "alignment", "event", "execution", "market-decline", "saturation", "vacancy"],
            stagnant.Select(territory => territory.GetProperty("cause").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(stagnant, territory => Assert.InRange(growth[territory.GetProperty("territoryId").GetString()!] / usual, 0.55, 0.88));
        Assert.All(stagnant, territory => Assert.InRange(territory.GetProperty("growthIndex").GetDouble(), 55, 88));
    }

    [Fact]
    public void Vacancy_shows_in_assignments_and_in_months_without_a_visit()
    {
        var territory = Stagnant("vacancy");
        var visits = VisitsByMonth(territory, outcome => outcome == "completed");

        Assert.Equal(Enumerable.Repeat(0, 9), visits[12..21]);
        Assert.DoesNotContain(0, visits[..12]);
        Assert.Contains(Company.Rows("assignments.csv"), row => row is [_, _, "2025-01-01", _, "", "2025-09-30"] && row[3] == territory);
    }

    [Fact]
    public void Event_and_market_decline_show_in_their_files()
    {
        var market = Company.Rows("market_sales.csv").Where(row => row[2] == Stagnant("market-decline")).ToList();

        Assert.Contains(Company.Rows("events.csv"), row => row[5] == Stagnant("event") && row[1] == "2025-01-01" && row[2] is "price" or "stock_out" or "delisting");
        Assert.InRange(Sum(market, 3, isLater: true) / Sum(market, 3, isLater: false), 0.7, 0.88);
    }

    [Fact]
    public void Execution_shows_as_plans_not_kept_and_access_as_refusals()
    {
        Assert.InRange(Adherence(Stagnant("execution")), 0.2, 0.6);
        Assert.All(Healthy().Take(10), territory => Assert.InRange(Adherence(territory), 0.8, 1));

        var access = VisitsByMonth(Stagnant("access"), outcome => outcome == "refused");
        Assert.InRange((double)access[12..].Sum() / VisitsByMonth(Stagnant("access"), _ => true)[12..].Sum(), 0.55, 0.75);
        Assert.InRange(ShareOfPotential(Stagnant("access")), 0.1, 0.4);
    }

    [Fact]
    public void Saturation_shows_as_a_list_that_bought_it_all_and_alignment_as_one_with_little_to_buy()
    {
        Assert.InRange(ShareOfPotential(Stagnant("saturation")), 0.5, 0.9);
        Assert.InRange(PotentialOf(Stagnant("alignment")) / Healthy().Average(PotentialOf), 0.3, 0.7);
    }

    [Fact]
    public void Moves_change_what_is_bought()
    {
        var units = Company.Units();
        var moves = Company.Truth.GetProperty("moves").EnumerateArray()
            .Where(move => move.GetProperty("month").GetString() is "2024-10" or "2024-11" or "2024-12" or "2025-01" or "2025-02").ToLookup(move => move.GetProperty("direction").GetString());

        Assert.InRange(moves["up"].Average(Change), 1.3, 4);
        Assert.InRange(moves["down"].Average(Change), 0.2, 0.8);

        double Change(JsonElement move) => units[Number(move.GetProperty("doctorId"))] is var months ? months[18..].Sum() / (1 + months[..6].Sum()) : 0;
    }

    [Fact]
    public void Faults_show_in_the_visits_and_the_best_division_corrects_them()
    {
        var accounts = Company.Truth.GetProperty("accounts").EnumerateArray().ToList();

        Assert.All(Company.Truth.GetProperty("overVisited").EnumerateArray(), id => Assert.InRange(accounts[Number(id)].GetProperty("visitsPerMonth").GetDouble(), 3, 14));
        Assert.All(Company.Truth.GetProperty("underVisited").EnumerateArray(), id => Assert.InRange(accounts[Number(id)].GetProperty("visitsPerMonth").GetDouble(), 0, 2.5));
        Assert.InRange(Company.Truth.GetProperty("overVisited").EnumerateArray().Count(id => Direction(id) == "fewer") / (double)Company.Truth.GetProperty("overVisited").GetArrayLength(), 0.9, 1);
        Assert.InRange(Company.Truth.GetProperty("underVisited").EnumerateArray().Count(id => Direction(id) == "more") / (double)Company.Truth.GetProperty("underVisited").GetArrayLength(), 0.9, 1);

        string? Direction(JsonElement id) => accounts[Number(id)].GetProperty("direction").GetString();
    }

    [Fact]
    public void Best_division_spends_each_territorys_visits_and_earns_more()
    {
        var allocation = Company.Truth.GetProperty("allocation");
        var territories = Company.Truth.GetProperty("accounts").EnumerateArray().GroupBy(account => account.GetProperty("territoryId").GetString());

        Assert.All(territories, accounts => Assert.InRange(
            accounts.Sum(account => account.GetProperty("bestVisits").GetDouble()) / accounts.Sum(account => account.GetProperty("visitsPerMonth").GetDouble()), 0.99, 1.01));
        Assert.InRange(allocation.GetProperty("bestMarginOfVisits").GetDouble() / allocation.GetProperty("marginOfVisits").GetDouble(), 1.15, 1.6);
    }

    [Fact]
    public void Every_value_of_truth_is_explained_and_every_explanation_is_of_a_value()
    {
        using var dirty = new SimulatedCompany(new(Doctors: 800, Months: 12, Seed: 5, World.Effect, DirtyShare: 0.02, new DateOnly(2025, 1, 1)));

        var explained = Explained().Matches(Repository.Read("docs/truth.md")).Select(match => match.Groups[1].Value);

        Assert.Equal(PathsOf(dirty.Truth, "").Distinct().Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> PathsOf(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => PathsOf(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => PathsOf(item, path + "[]")),
        _ => [path],
    };

    private string Stagnant(string cause) => Company.Truth.GetProperty("stagnantTerritories").EnumerateArray()
        .Single(territory => territory.GetProperty("cause").GetString() == cause).GetProperty("territoryId").GetString()!;

    private IEnumerable<string> Healthy() => Company.Truth.GetProperty("territories").EnumerateArray().Select(t => t.GetProperty("territoryId").GetString()!)
        .Except(Company.Truth.GetProperty("stagnantTerritories").EnumerateArray().Concat(Company.Truth.GetProperty("vacancies").EnumerateArray())
            .Select(t => t.GetProperty("territoryId").GetString()!));

    private string TerritoryOf(string doctorId) => large.Accounts[doctorId].Territory;

    private Dictionary<string, double> GrowthByTerritory() => Company.Rows("sales.csv").GroupBy(row => TerritoryOf(row[2]))
        .ToDictionary(rows => rows.Key, rows => Sum(rows, 5, isLater: true) / Sum(rows, 5, isLater: false));

    private int[] VisitsByMonth(string territory, Func<string, bool> isCounted)
    {
        var visits = new int[Company.Options.Months];
        foreach (var visit in large.Visits.Where(visit => TerritoryOf(visit.DoctorId) == territory && isCounted(visit.Outcome)))
            visits[visit.Month]++;
        return visits;
    }

    // Of the last twelve months, by doctor and month, capped; later versions of the plan replace earlier ones.
    private double Adherence(string territory)
    {
        var plan = new Dictionary<(int Doctor, int Month), int>();
        foreach (var row in Company.Rows("plans.csv").Where(row => TerritoryOf(row[3]) == territory).OrderBy(row => row[0], StringComparer.Ordinal))
            plan[(int.Parse(row[3].AsSpan(1), CultureInfo.InvariantCulture) - 1, Company.MonthOf(row[1]))] = int.Parse(row[5], CultureInfo.InvariantCulture);
        var recent = plan.Where(planned => planned.Key.Month >= Half).ToList();
        return recent.Sum(planned => Math.Min(planned.Value, large.Completed[planned.Key.Doctor][planned.Key.Month])) / recent.Sum(planned => planned.Value);
    }

    private double ShareOfPotential(string territory) =>
        Sum(Company.Rows("sales.csv").Where(row => TerritoryOf(row[2]) == territory), 4, isLater: false) / 12 / PotentialOf(territory);

    private double PotentialOf(string territory) => large.Accounts.Values.Where(account => account.Territory == territory).Sum(account => account.Potential);

    // Dates are in the second column of sales, months in the first of market_sales.
    private double Sum(IEnumerable<string[]> rows, int field, bool isLater) =>
        rows.Where(row => Company.MonthOf(row[field == 3 ? 0 : 1]) >= Half == isLater).Sum(row => double.Parse(row[field], CultureInfo.InvariantCulture));

    private static int Number(JsonElement doctorId) => int.Parse(doctorId.GetString().AsSpan(1), CultureInfo.InvariantCulture) - 1;

    [GeneratedRegex(@"^\| `([a-zA-Z.\[\]]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Explained();
}
