using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Etl;

/// <summary>
/// Draws a company: territories of about 72 doctors, hospitals by grade, potentials spread so that about 20 % of doctors
/// make 55 % of the sales.
/// </summary>
internal sealed class CompanyBuilder(GenerateOptions options)
{
    // 231 visits a month (11 a day, 21 days) at 3.2 a doctor: one representative's list.
    private const int DoctorsPerTerritory = 72;
    private const int DoctorsPerHospital = 12;
    private const int TerritoriesPerDistrict = 6;
    private const double StagnantShare = 0.1;

    private readonly Xoshiro256StarStar _random = new(options.Seed, threadSafe: false);

    public Company Build()
    {
        SimulatedProduct[] products =
        [
            new("P1", "安脉宁片", 58.00m, 0.72m, "心血管内科"),
            new("P2", "糖稳平胶囊", 86.00m, 0.68m, "内分泌科"),
            new("P3", "清络通注射液", 132.00m, 0.61m, "神经内科"),
        ];
        var territories = Territories();
        var hospitals = Hospitals(territories);
        return new Company(products, territories, hospitals, Doctors(products, territories, hospitals));
    }

    private List<SimulatedTerritory> Territories()
    {
        var count = Math.Max(4, (options.Doctors + (DoctorsPerTerritory / 2)) / DoctorsPerTerritory);
        var regions = Math.Clamp(count / 6, 2, Names.Regions.Length);
        var stagnant = Math.Max(1, (int)Math.Round(count * StagnantShare));
        var territories = new List<SimulatedTerritory>(count);
        for (var i = 0; i < count; i++)
        {
            var (region, cities) = Names.Regions[i % regions];
            var nth = i / regions;
            var city = cities[nth % cities.Length].City;
            // Spread over the list; the middle of the history is where both halves are long enough to compare.
            StagnationCause? cause = i * stagnant / count != (i + 1) * stagnant / count ? (StagnationCause)((i + options.Seed) % 7) : null;
            var vacancy = cause == StagnationCause.Vacancy ? (options.Months / 2, Math.Max(4, options.Months / 4))
                : _random.NextDouble() < 0.15 ? (_random.Next(2, options.Months), 2)
                : (-1, 0);
            territories.Add(new SimulatedTerritory(
                i, $"T{i + 1:0000}", $"{city}{(nth / cities.Length) + 1}区", $"{region}{(nth / TerritoriesPerDistrict) + 1}地区", region,
                cause, vacancy.Item1, vacancy.Item2));
        }

        return territories;
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
            var grade = Names.Grades[Pick([0.3, 0.2, 0.35, 0.15])];
            hospitals.Add(new SimulatedHospital(
                $"H{i + 1:00000}", $"{city}第{i + 1}医院", province, city, grade,
                Math.Round(latitude + Normal.Sample(_random, 0, 0.1), 4), Math.Round(longitude + Normal.Sample(_random, 0, 0.1), 4), territory.Index));
        }

        return hospitals;
    }

    private List<SimulatedDoctor> Doctors(SimulatedProduct[] products, List<SimulatedTerritory> territories, List<SimulatedHospital> hospitals)
    {
        var doctors = new List<SimulatedDoctor>(options.Doctors);
        for (var i = 0; i < options.Doctors; i++)
        {
            var hospital = hospitals[i % hospitals.Count];
            doctors.Add(Doctor(i, i % hospitals.Count, hospital, products, territories[hospital.Territory]));
        }

        return doctors;
    }

    private SimulatedDoctor Doctor(int index, int hospitalIndex, SimulatedHospital hospital, SimulatedProduct[] products, SimulatedTerritory territory)
    {
        var specialty = Names.Specialties[Pick([0.32, 0.28, 0.25, 0.15])];
        var title = Names.Titles[Pick([0.15, 0.3, 0.35, 0.2])];
        var size = Math.Exp(Normal.Sample(_random, 0, 0.62)) * GradeFactor(hospital.Grade) * TitleFactor(title)
            * (territory.Cause == StagnationCause.Alignment ? 0.45 : 1);
        var potential = new double[products.Length];
        var adoption = new double[products.Length];
        for (var p = 0; p < products.Length; p++)
        {
            var uses = products[p].MainSpecialty == specialty || _random.NextDouble() < (specialty == "全科" ? 0.4 : 0.12);
            potential[p] = uses ? 14 * size * Math.Exp(Normal.Sample(_random, 0, 0.25)) : 0;
            adoption[p] = Adoption(territory.Cause == StagnationCause.Saturation);
        }

        var letter = size > 1.35 ? 'A' : size > 0.7 ? 'B' : 'C';
        var fault = FaultOf(letter);
        var move = _random.NextDouble() < 0.08 ? (_random.NextDouble() < 0.5 ? 1 : -1) : 0;
        return new SimulatedDoctor(
            index, $"D{index + 1:0000000}", Names.Person(index), specialty, title, hospitalIndex, hospital.Territory,
            (ResponseType)Pick([0.3, 0.45, 0.25]), potential, adoption, Planned(letter, fault), fault, move,
            _random.Next(options.Months / 3, Math.Max((options.Months / 3) + 1, options.Months * 2 / 3)), Registered(letter, adoption.Max()));
    }

    private double Adoption(bool saturated) =>
        saturated ? Beta.Sample(_random, 12, 5) : Pick([0.25, 0.35, 0.4]) switch
        {
            0 => Beta.Sample(_random, 12, 8),
            1 => Beta.Sample(_random, 7, 13),
            _ => Beta.Sample(_random, 2, 18),
        };

    private VisitFault FaultOf(char letter) => _random.NextDouble() switch
    {
        < 0.06 when letter == 'C' => VisitFault.OverVisited,
        < 0.12 when letter == 'A' => VisitFault.UnderVisited,
        _ => VisitFault.None,
    };

    private double Planned(char letter, VisitFault fault) => fault switch
    {
        VisitFault.OverVisited => 7,
        VisitFault.UnderVisited => 0.6,
        _ => (letter switch { 'A' => 5.2, 'B' => 3.2, _ => 1.6 }) * Math.Exp(Normal.Sample(_random, 0, 0.2)),
    };

    // The CRM's box is somebody's memory: right in letter and digit four times of five.
    private string Registered(char letter, double adoption)
    {
        var digit = adoption >= 0.5 ? 1 : adoption >= 0.2 ? 2 : 3;
        var remembered = _random.NextDouble() < 0.1 ? "ABC"[_random.Next(3)] : letter;
        return $"{remembered}{(_random.NextDouble() < 0.1 ? _random.Next(1, 4) : digit)}";
    }

    private int Pick(ReadOnlySpan<double> shares)
    {
        var draw = _random.NextDouble();
        for (var i = 0; i < shares.Length - 1; i++)
        {
            if (draw < shares[i])
                return i;
            draw -= shares[i];
        }

        return shares.Length - 1;
    }

    private static double GradeFactor(string grade) => grade switch { "三级甲等" => 1.5, "三级乙等" => 1.1, "二级甲等" => 0.8, _ => 0.5 };

    private static double TitleFactor(string title) => title switch { "主任医师" => 1.4, "副主任医师" => 1.15, "主治医师" => 0.9, _ => 0.6 };
}
