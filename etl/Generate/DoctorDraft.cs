using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Etl;

/// <summary>Draws doctors: potentials and shares spread so that about 20 % of them make 55 % of the sales, who responds to visits, and how often each is visited.</summary>
internal sealed class DoctorDraft(GenerateOptions options, Xoshiro256StarStar random, IReadOnlyList<SimulatedProduct> products)
{
    private const double TypicalPotential = 40;
    private const double TypicalSales = 12;
    private const double SizeSpread = 0.5;

    private readonly bool _visitsSell = WorldSettings.Of(options.World).ResponseScale > 0;

    public SimulatedDoctor Doctor(int index, int hospitalIndex, SimulatedHospital hospital, SimulatedTerritory territory)
    {
        var specialty = Names.Specialties[random.Pick([0.32, 0.28, 0.25, 0.15])];
        var title = Names.Titles[random.Pick([0.15, 0.3, 0.35, 0.2])];
        var size = random.Factor(SizeSpread) * GradeFactor(hospital.Grade) * TitleFactor(title) * territory.Cause switch
        {
            StagnationCause.Alignment => 0.45,
            StagnationCause.Saturation => 1.5,
            _ => 1,
        };
        var letter = size > 1.35 ? 'A' : size > 0.7 ? 'B' : 'C';
        var (potential, adoption) = (Potentials(specialty, size), new double[products.Count]);
        for (var p = 0; p < products.Count; p++)
            adoption[p] = Adoption(territory.Cause);
        var main = Array.IndexOf(potential, potential.Max());

        var fault = territory.Cause is null ? FaultOf(letter) : VisitFault.None;
        var type = TypeOf(title, adoption[main], fault, territory.Cause);
        var response = new double[products.Count];
        for (var p = 0; p < products.Count; p++)
            response[p] = _visitsSell ? potential[p] * Math.Clamp(0.95 - adoption[p], 0.02, ShareOf(type)) : 0;
        var planned = Planned(letter, fault, potential.Zip(adoption, (most, share) => most * share).Sum());
        var replanned = random.NextDouble() < 0.1 ? (random.NextDouble() < 0.5 ? 0.6 : 1.5) : 1;
        var doctor = new SimulatedDoctor(
            index, $"D{index + 1:0000000}", Names.Person(index), specialty, title, hospitalIndex, hospital.Territory, hospital.FormerTerritory,
            hospital.RealignedFrom, type, potential, adoption, response, planned, replanned, fault, null, "", main);
        return doctor with { RegisteredBox = Registered(letter, ShareOf(doctor)), Move = territory.Cause is null ? MoveOf(doctor) : null };
    }

    // One product by specialty; others now and then.
    private double[] Potentials(string specialty, double size)
    {
        var potential = new double[products.Count];
        var general = random.Next(products.Count);
        for (var p = 0; p < products.Count; p++)
        {
            var isUsed = products[p].MainSpecialty == specialty || (specialty == "全科" && p == general) || random.NextDouble() < 0.12;
            potential[p] = isUsed ? TypicalPotential * size * random.Factor(0.25) : 0;
        }

        return potential;
    }

    private double Adoption(StagnationCause? cause) => (cause, random.Pick([0.25, 0.35, 0.4])) switch
    {
        (StagnationCause.Saturation, _) => Beta.Sample(random, 14, 5),
        (StagnationCause.Access, _) => Beta.Sample(random, 2, 18),
        (_, 0) => Beta.Sample(random, 12, 8),
        (_, 1) => Beta.Sample(random, 7, 13),
        _ => Beta.Sample(random, 2, 18),
    };

    private VisitFault FaultOf(char letter) => random.NextDouble() switch
    {
        < 0.06 when letter == 'C' => VisitFault.OverVisited,
        < 0.12 when letter == 'A' => VisitFault.UnderVisited,
        _ => VisitFault.None,
    };

    // Whoever has long adopted has little left to be told; juniors listen more.
    private ResponseType TypeOf(string title, double adoption, VisitFault fault, StagnationCause? cause)
    {
        var (flat, moderate, responsive) = adoption >= 0.5 ? (0.6, 0.35, 0.05) : adoption >= 0.2 ? (0.15, 0.45, 0.4) : (0.35, 0.45, 0.2);
        responsive *= title switch { "主任医师" => 0.5, "副主任医师" => 0.8, _ => 1.4 };
        var total = flat + moderate + responsive;
        var drawn = (ResponseType)random.Pick([flat / total, moderate / total, responsive / total]);
        return fault == VisitFault.OverVisited || cause == StagnationCause.Saturation ? ResponseType.Flat
            : fault == VisitFault.UnderVisited || (drawn == ResponseType.Flat && IsForVisits(cause)) ? ResponseType.Responsive
            : drawn;
    }

    // A territory that falls for lack of visits must be one where visits count.
    private static bool IsForVisits(StagnationCause? cause) => cause is StagnationCause.Vacancy or StagnationCause.Execution or StagnationCause.Access;

    private static double ShareOf(ResponseType type) => type switch { ResponseType.Responsive => 0.5, ResponseType.Moderate => 0.25, _ => 0.03 };

    // Visits follow past sales: whoever bought more than others of the same letter is seen more. Nobody reacts to a month's chance.
    private double Planned(char letter, VisitFault fault, double ownSales)
    {
        var past = ownSales * random.Factor(0.3) / TypicalSales;
        var drawn = (letter switch { 'A' => 4, 'B' => 2.5, _ => 1.3 }) * Math.Clamp(Math.Pow(past, 0.25), 0.6, 1.6) * random.Factor(0.15);
        return fault switch { VisitFault.OverVisited => 7, VisitFault.UnderVisited => 0.6, _ => drawn };
    }

    // The share at the planned visits, all of the main product.
    private static double ShareOf(SimulatedDoctor doctor) => doctor.Adoption[doctor.MainProduct] + Told(doctor, doctor.MainProduct);

    private static double Told(SimulatedDoctor doctor, int p) =>
        doctor.Potential[p] == 0 ? 0 : doctor.Response[p] / doctor.Potential[p] * (1 - Math.Exp(-doctor.Planned * doctor.MentionsOf(p) / 3));

    // Across the cut of a digit (shares of 20 % and 50 %) to the middle of the next one.
    private SimulatedMove? MoveOf(SimulatedDoctor doctor)
    {
        var (draw, month) = (random.NextDouble(), random.Next(options.Months / 3, Math.Max((options.Months / 3) + 1, options.Months * 2 / 3)));
        if (draw >= 0.08)
            return null;
        var share = ShareOf(doctor);
        var isDown = share >= 0.5 || (share >= 0.2 && draw < 0.04 && 0.1 - Told(doctor, doctor.MainProduct) > 0.02);
        var end = isDown ? (share >= 0.5 ? 0.34 : 0.1) : (share >= 0.2 ? 0.68 : 0.36);
        return isDown && end - Told(doctor, doctor.MainProduct) < 0.01
            ? null
            : new SimulatedMove(doctor.MainProduct, month, isDown ? -1 : 1, share, end);
    }

    // The CRM's box is somebody's memory: right in letter and digit four times of five.
    private string Registered(char letter, double share)
    {
        var digit = share >= 0.5 ? 1 : share >= 0.2 ? 2 : 3;
        var remembered = random.NextDouble() < 0.1 ? "ABC"[random.Next(3)] : letter;
        return $"{remembered}{(random.NextDouble() < 0.1 ? random.Next(1, 4) : digit)}";
    }

    private static double GradeFactor(string grade) => grade switch { "三级甲等" => 1.5, "三级乙等" => 1.1, "二级甲等" => 0.8, _ => 0.5 };

    private static double TitleFactor(string title) => title switch { "主任医师" => 1.4, "副主任医师" => 1.15, "主治医师" => 0.9, _ => 0.6 };
}
