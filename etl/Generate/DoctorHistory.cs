using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Etl;

/// <summary>
/// One doctor's months: visits as planned, disturbed by leave, vacancies and chance; sales by the planted response.
/// Units are gamma–Poisson with mean season · workdays · trend · (own level + b(1 − e^(−k·A))), so noise is overdispersed as in real prescriptions.
/// </summary>
internal sealed class DoctorHistory(GenerateOptions options, Company company, SimulatedDoctor doctor, DoctorRows rows)
{
    public const double Dispersion = 8;
    public const double YearlyGrowth = 1.06;
    public const double WorkdayElasticity = 0.3;
    private const double StagnantLevel = 0.72;
    private const double KeptVisits = 0.97;

    private readonly WorldSettings _world = WorldSettings.Of(options.World);
    private readonly Xoshiro256StarStar _random = new(unchecked((options.Seed * 1_000_003) + doctor.Index), threadSafe: false);
    private readonly VisitWriter _visits = new(company);
    private readonly double[] _effective = new double[company.Products.Count];
    private double _plannedSoFar;
    private double _surprise;
    private double _level;
    private int _visitNumber;

    public DoctorOutcome Run(IReadOnlyList<IReadOnlyList<DateOnly>> workdays)
    {
        var outcome = new DoctorOutcome(doctor, options.Months, company.Products.Count);
        rows.BeginDoctor();
        Settle();
        for (var month = 0; month < options.Months; month++)
        {
            Visit(month, workdays[month], outcome);
            _level = (_world.Drift * _level) + (_world.DriftSpread > 0 ? Normal.Sample(_random, 0, _world.DriftSpread) : 0);
            var (expected, sold) = (0.0, 0.0);
            for (var p = 0; p < company.Products.Count; p++)
            {
                _effective[p] = outcome.Visits[p][month] + (_world.CarryOver * _effective[p]);
                if (doctor.Potential[p] == 0)
                    continue;
                var factor = Factor(month, p, workdays[month].Count);
                var mean = factor * ((doctor.Potential[p] * AdoptionAt(month, p)) + (doctor.Response[p] * (1 - Math.Exp(-_world.Saturation * _effective[p]))));
                var units = mean > 0 ? Poisson.Sample(_random, Gamma.Sample(_random, Dispersion, Dispersion / mean)) : 0;
                outcome.Add(month, p, factor, mean, units, _effective[p]);
                rows.Sell(_random, doctor, p, month, units);
                expected += mean;
                sold += units;
            }

            _surprise = Math.Clamp((sold - expected) / Math.Sqrt(expected + (expected * expected / Dispersion) + 1e-9), -2, 2);
        }

        return outcome;
    }

    // The history does not begin with the company: earlier visits still work, and the level is anywhere it could be.
    private void Settle()
    {
        for (var p = 0; p < _effective.Length; p++)
            _effective[p] = doctor.Planned * doctor.MentionsOf(p) / (1 - _world.CarryOver);
        if (_world.DriftSpread > 0)
            _level = Normal.Sample(_random, 0, _world.DriftSpread / Math.Sqrt(1 - (_world.Drift * _world.Drift)));
    }

    private void Visit(int month, IReadOnlyList<DateOnly> workdays, DoctorOutcome outcome)
    {
        var territory = company.TerritoryOf(doctor, month);
        var stagnates = territory.Cause is not null && month >= company.StagnatesFrom;
        var planned = Plan(month, workdays.Count, territory);
        var days = territory.FieldDays[month];
        if (days.Length == 0)
            return;
        var chased = Math.Exp(_world.ChaseLastMonth * _surprise);
        var effort = days.Length / (double)workdays.Count * (territory.Cause == StagnationCause.Execution && stagnates ? 0.3 : 1);
        var extra = ((0.25 * planned) + 0.3) * effort * Gamma.Sample(_random, 1, 1);
        var visits = Binomial.Sample(_random, Math.Min(1, KeptVisits * effort * Math.Min(1, chased)), planned)
            + Poisson.Sample(_random, extra + (planned * effort * Math.Max(0, chased - 1)));
        var refusals = territory.Cause == StagnationCause.Access && stagnates ? 0.65 : 0.03;
        var rep = territory.RepId(month);
        for (var n = 0; n < visits; n++)
            if (_visits.Write(rows.Visits, _random, doctor, territory, rep, days, ++_visitNumber, refusals) is { } second)
                outcome.Visit(month, doctor.MainProduct, second);
    }

    // Whole visits that add up to the plan over the months; none where nobody is there to make them.
    private int Plan(int month, int workdays, SimulatedTerritory territory)
    {
        var first = PlanOf(month, workdays, 1);
        var isSecond = month >= options.Months / 2 && doctor.Replanned != 1;
        var second = isSecond ? PlanOf(month, workdays, doctor.Replanned) : first;
        _plannedSoFar += doctor.Planned * workdays / 21;
        if (!territory.IsVacant(month))
        {
            rows.Plan("1"u8, doctor, territory, month, first);
            if (isSecond)
                rows.Plan("2"u8, doctor, territory, month, second);
        }

        return second;
    }

    private int PlanOf(int month, int workdays, double factor) =>
        (int)(Math.Floor((_plannedSoFar + (doctor.Planned * workdays / 21) + Offset) * factor) - Math.Floor((_plannedSoFar + Offset) * factor));

    // Not everybody's odd visit falls into the same month.
    private double Offset => doctor.Index * 0.618 % 1;

    private double Factor(int month, int product, int workdays)
    {
        var territory = company.Territories[doctor.Territory];
        var isFalling = month >= company.StagnatesFrom
            && territory.Cause is StagnationCause.Event or StagnationCause.MarketDecline or StagnationCause.Saturation or StagnationCause.Alignment;
        return company.Products[product].SeasonOf(options.FirstMonth.AddMonths(month).Month) * Math.Pow(workdays / 21.0, WorkdayElasticity)
            * (isFalling ? StagnantLevelOf(month - company.StagnatesFrom) : 1) * Math.Pow(YearlyGrowth, month / 12.0) * Math.Exp(_level);
    }

    /// <summary>What is left of the sales (or the market) so many months after the fall began.</summary>
    public static double StagnantLevelOf(int months) => Math.Max(StagnantLevel, 1 - (0.1 * (months + 1)));

    private double AdoptionAt(int month, int product)
    {
        var own = doctor.Adoption[product];
        return doctor.Move is { } move && move.Product == product
            ? Math.Max(0.01, own + ((move.ToShare - move.FromShare) / (1 + Math.Exp(-(month - move.Month)))))
            : own;
    }
}
