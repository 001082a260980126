using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Etl;

/// <summary>
/// One doctor's months: visits as planned, disturbed by chance, vacancies and faults; sales by the planted response.
/// Units are gamma–Poisson with mean season · trend · (own level + b(1 − e^(−k·A))), so noise is overdispersed as in real prescriptions.
/// </summary>
internal sealed class DoctorHistory(GenerateOptions options, Company company, SimulatedDoctor doctor, VisitFile visits, SaleFile sales)
{
    private const double Saturation = 0.3;
    private const double Dispersion = 5;
    private const double YearlyGrowth = 1.06;
    private const double StagnantLevel = 0.72;
    private const double ReturnShare = 0.004;

    private readonly WorldSettings _world = WorldSettings.Of(options.World);
    private readonly SimulatedTerritory _territory = company.Territories[doctor.Territory];
    private readonly Xoshiro256StarStar _random = new(unchecked((options.Seed * 1_000_003) + doctor.Index), threadSafe: false);
    private readonly double[] _worked = new double[company.Products.Count];
    private double _surprise;
    private double _level;

    /// <summary>True units of one more visit, averaged over this doctor's months and products in use.</summary>
    public double ShortRunPerVisit { get; private set; }

    public double VisitsDone { get; private set; }

    public double UnitsSold { get; private set; }

    public void Run(IReadOnlyList<DateOnly> months, IReadOnlyList<IReadOnlyList<DateOnly>> workdays)
    {
        var marginal = 0.0;
        for (var month = 0; month < months.Count; month++)
        {
            var done = Visit(month, workdays[month]);
            _level = (_world.Drift * _level) + (_world.DriftSpread > 0 ? Normal.Sample(_random, 0, _world.DriftSpread) : 0);
            var expected = 0.0;
            var sold = 0.0;
            for (var p = 0; p < company.Products.Count; p++)
            {
                _worked[p] = done[p] + (_world.CarryOver * _worked[p]);
                if (doctor.Potential[p] == 0)
                    continue;
                var factor = Factor(month, p, workdays[month].Count);
                var response = doctor.Potential[p] * ResponseShare * _world.ResponseScale;
                var mean = factor * ((doctor.Potential[p] * AdoptionAt(month, p)) + (response * (1 - Math.Exp(-Saturation * _worked[p]))));
                marginal += factor * response * Saturation * Math.Exp(-Saturation * _worked[p]);
                expected += mean;
                sold += Sell(p, mean, workdays[month]);
            }

            _surprise = Math.Clamp((sold - expected) / Math.Sqrt(expected + (expected * expected / Dispersion) + 1e-9), -2, 2);
            UnitsSold += sold;
        }

        ShortRunPerVisit = marginal / months.Count;
    }

    private double[] Visit(int month, IReadOnlyList<DateOnly> workdays)
    {
        var done = new double[company.Products.Count];
        var planned = doctor.Planned * workdays.Count / 21
            * (_territory.IsVacant(month) ? 0.03 : 1)
            * (_territory.Cause == StagnationCause.Execution && Stagnates(month) ? 0.5 : 1);
        var rate = planned * Math.Exp(Normal.Sample(_random, -0.06, 0.35) + (_world.ChaseLastMonth * _surprise));
        var refusals = _territory.Cause == StagnationCause.Access && Stagnates(month) ? 0.35 : 0.03;
        for (var n = Poisson.Sample(_random, rate); n > 0; n--)
            VisitsDone += visits.Write(_random, doctor, _territory.RepId(month), workdays, refusals, done);
        return done;
    }

    private double Sell(int product, double mean, IReadOnlyList<DateOnly> workdays)
    {
        if (mean <= 0)
            return 0;
        var units = Poisson.Sample(_random, Gamma.Sample(_random, Dispersion, Dispersion / mean));
        if (units > 0)
            sales.Write(_random, doctor, company.Products[product], workdays, units);
        if (units > 1 && _random.NextDouble() < ReturnShare)
            sales.Write(_random, doctor, company.Products[product], workdays, -1);
        return units;
    }

    private double ResponseShare => doctor.Type switch { ResponseType.Responsive => 0.5, ResponseType.Moderate => 0.25, _ => 0.03 };

    private double Factor(int month, int product, int workdays)
    {
        var season = 1 + (0.08 * Math.Cos(2 * Math.PI * (options.FirstMonth.AddMonths(month).Month - 1 - (4 * product)) / 12));
        var stagnation = Stagnates(month) ? Math.Max(StagnantLevel, 1 - (0.1 * (month - (options.Months / 2) + 1))) : 1;
        return season * Math.Sqrt(workdays / 21.0) * stagnation * Math.Pow(YearlyGrowth, month / 12.0) * Math.Exp(_level);
    }

    private bool Stagnates(int month) => _territory.Cause is not null && month >= options.Months / 2;

    // A planted move doubles or halves adoption over about four months.
    private double AdoptionAt(int month, int product)
    {
        var reached = 1 / (1 + Math.Exp(-(month - doctor.MoveMonth)));
        var end = doctor.Move switch
        {
            > 0 => Math.Min(0.95, (doctor.Adoption[product] * 1.6) + 0.15),
            < 0 => doctor.Adoption[product] * 0.35,
            _ => doctor.Adoption[product],
        };
        return doctor.Adoption[product] + ((end - doctor.Adoption[product]) * reached);
    }
}
