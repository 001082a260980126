using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Etl;

/// <summary>Draws a company: territories of about 72 doctors with their representatives, hospitals by grade, doctors, realignments.</summary>
internal sealed class CompanyBuilder(GenerateOptions options, IReadOnlyList<IReadOnlyList<DateOnly>> workdays)
{
    // 231 visits a month (11 a day, 21 days) at 3.2 a doctor: one representative's list.
    private const int DoctorsPerTerritory = 72;
    private const int DoctorsPerHospital = 12;
    private const int TerritoriesPerDistrict = 6;
    private const double StagnantShare = 0.1;
    private const double RealignedShare = 0.04;

    private static readonly StagnationCause[] Causes = Enum.GetValues<StagnationCause>();

    // What lowers sales without lowering visits: all that may be planted where visits sell nothing.
    private static readonly StagnationCause[] CausesBesideVisits =
        [StagnationCause.Event, StagnationCause.MarketDecline, StagnationCause.Saturation, StagnationCause.Alignment];

    private readonly Xoshiro256StarStar _random = new(options.Seed, threadSafe: false);

    // Twelve months of stagnation where the history is long enough for as many before them.
    private readonly int _stagnatesFrom = Math.Max(options.Months / 2, options.Months - 12);

    public Company Build()
    {
        SimulatedProduct[] products =
        [
            new("P1", "安脉宁片", 58.00m, 0.72m, "心血管内科", 0),
            new("P2", "糖稳平胶囊", 86.00m, 0.68m, "内分泌科", 4),
            new("P3", "清络通注射液", 132.00m, 0.61m, "神经内科", 10),
        ];
        var territories = Territories();
        var hospitals = Hospitals(territories);
        var draft = new DoctorDraft(options, _random, products);
        List<SimulatedDoctor> doctors = [];
        for (var i = 0; i < options.Doctors; i++)
        {
            var hospital = hospitals[i % hospitals.Count];
            doctors.Add(draft.Doctor(i, i % hospitals.Count, hospital, territories[hospital.Territory]));
        }

        return new Company(products, territories, hospitals, doctors, _stagnatesFrom);
    }

    private List<SimulatedTerritory> Territories()
    {
        var count = Math.Max(4, (options.Doctors + (DoctorsPerTerritory / 2)) / DoctorsPerTerritory);
        var regions = Math.Clamp(count / 6, 2, Names.Regions.Length);
        var stagnant = Math.Max(1, (int)Math.Round(count * StagnantShare));
        var causes = WorldSettings.Of(options.World).HasVisitCauses ? Causes : CausesBesideVisits;
        var territories = new List<SimulatedTerritory>(count);
        for (var i = 0; i < count; i++)
        {
            var (region, cities) = Names.Regions[i % regions];
            var nth = i / regions;
            // Spread over the list.
            var sick = i * stagnant / count;
            StagnationCause? cause = sick != (i + 1) * stagnant / count ? causes[(int)((uint)(sick + options.Seed) % causes.Length)] : null;
            var (from, months) = Vacancy(cause);
            var district = nth / TerritoriesPerDistrict;
            territories.Add(new SimulatedTerritory(
                i, $"T{i + 1:0000}", $"{cities[nth % cities.Length].City}{(nth / cities.Length) + 1}区", $"{region}{district + 1}地区", region,
                $"M{(i % regions) + 1}{district + 1:00}", cause, from, months, FieldDays(from, months)));
        }

        return territories;
    }

    private (int From, int Months) Vacancy(StagnationCause? cause)
    {
        var (draw, month) = (_random.NextDouble(), _random.Next(2, options.Months));
        return cause == StagnationCause.Vacancy ? (_stagnatesFrom, Math.Max(3, (options.Months - _stagnatesFrom) * 3 / 4))
            : cause is not null ? (-1, 0)
            : draw < 0.06 ? (month, 2)
            : draw < 0.2 ? (month, 0)
            : (-1, 0);
    }

    // Two leaves of a week in every twelve months, and a day now and then.
    private DateOnly[][] FieldDays(int vacantFrom, int vacantMonths)
    {
        List<DateOnly> all = [.. workdays.SelectMany(days => days)];
        HashSet<DateOnly> away = [];
        for (var leave = 0; leave < Math.Max(1, options.Months / 6); leave++)
            away.UnionWith(all.Skip(_random.Next(all.Count)).Take(5));
        return [.. workdays.Select((days, month) => month >= vacantFrom && month < vacantFrom + vacantMonths ? []
            : days.Where(day => _random.NextDouble() >= 0.02 && !away.Contains(day)).ToArray())];
    }

    private List<SimulatedHospital> Hospitals(List<SimulatedTerritory> territories)
    {
        var count = Math.Max(territories.Count, options.Doctors / DoctorsPerHospital);
        var hospitals = new List<SimulatedHospital>(count);
        for (var i = 0; i < count; i++)
        {
            var territory = territories[i % territories.Count];
            var cities = Names.Regions.First(r => r.Region == territory.Region).Cities;
            var (province, city, latitude, longitude) = cities.First(c => territory.Name.StartsWith(c.City, StringComparison.Ordinal));
            var grade = Names.Grades[_random.Pick([0.3, 0.2, 0.35, 0.15])];
            var (former, from) = Realignment(territory, territories);
            hospitals.Add(new SimulatedHospital(
                $"H{i + 1:00000}", $"{city}第{i + 1}医院", province, city, grade,
                Math.Round(latitude + Normal.Sample(_random, 0, 0.1), 4), Math.Round(longitude + Normal.Sample(_random, 0, 0.1), 4),
                territory.Index, former, from));
        }

        return hospitals;
    }

    // Some hospitals came from a neighbour of the same region, all in one month, as companies do it.
    private (int Former, int From) Realignment(SimulatedTerritory territory, List<SimulatedTerritory> territories)
    {
        var isMoved = _random.NextDouble() < RealignedShare;
        var neighbours = territories.Where(other => other.Region == territory.Region && other.Index != territory.Index && other.Cause is null).Take(6).ToList();
        return isMoved && territory.Cause is null && neighbours.Count > 0
            ? (neighbours[_random.Next(neighbours.Count)].Index, options.Months * 2 / 5)
            : (territory.Index, 0);
    }
}
