using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Etl;

/// <summary>truth.json: everything planted, for methods to be judged against; docs/truth.md says what each value is.</summary>
internal sealed class TruthFile(GenerateOptions options, Company company, CompanyTruth truth)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly WorldSettings _world = WorldSettings.Of(options.World);
    private readonly TerritoryGrowth _growth = new(company, truth.Sales);

    public void Write(string path, IReadOnlyList<DamagedRow> damaged)
    {
        var allocation = Allocate();
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 20);
        JsonSerializer.Serialize(file, new
        {
            options.Seed,
            world = options.World,
            doctors = options.Doctors,
            months = options.Months,
            firstMonth = MonthText(0),
            options.HospitalMode,
            carryOver = _world.CarryOver,
            saturation = Math.Round(_world.Saturation, 6),
            dispersion = DoctorHistory.Dispersion,
            yearlyGrowth = DoctorHistory.YearlyGrowth,
            workdayElasticity = DoctorHistory.WorkdayElasticity,
            drift = new { autocorrelation = _world.Drift, spread = _world.DriftSpread },
            visitsFollowLastMonth = _world.ChaseLastMonth,
            unitsPerVisit = Worth(truth.Visit),
            types = Types(truth.Type),
            products = company.Products.Select((product, p) => new
            {
                productId = product.Id,
                season = Enumerable.Range(1, 12).Select(month => Math.Round(product.SeasonOf(month), 4)),
                unitsPerVisit = Worth(truth.Product[p]),
                types = Types(truth.ProductType[p]),
            }),
            allocation,
            territories = company.Territories.Select(t => new { territoryId = t.Id, growthIndex = _growth.IndexOf(t.Index) }),
            stagnantTerritories = company.Territories.Where(t => t.Cause is not null)
                .Select(t => new { territoryId = t.Id, t.Cause, fromMonth = MonthText(company.StagnatesFrom), growthIndex = _growth.IndexOf(t.Index) }),
            vacancies = company.Territories.Where(t => t.VacantFrom >= 0)
                .Select(t => new { territoryId = t.Id, fromMonth = MonthText(t.VacantFrom), months = t.VacantMonths }),
            realignments = company.Hospitals.Where(h => h.RealignedFrom > 0).Select(h => new
            {
                hospitalId = h.Id,
                from = company.Territories[h.FormerTerritory].Id,
                to = company.Territories[h.Territory].Id,
                fromMonth = MonthText(h.RealignedFrom),
            }),
            overVisited = truth.Doctors.Where(d => d.Fault == VisitFault.OverVisited).Select(d => d.DoctorId),
            underVisited = truth.Doctors.Where(d => d.Fault == VisitFault.UnderVisited).Select(d => d.DoctorId),
            moves = company.Doctors.Where(d => d.Move is not null).Select(d => MoveOf(d, d.Move!)),
            damagedRows = damaged,
            accounts = truth.Doctors,
        }, Camel);
    }

    // Completes the doctors' truths by the best division of each territory's visits; gives what it would earn.
    private object Allocate()
    {
        var bests = truth.Gains.AsParallel().AsOrdered().Select(VisitGain.Best).ToList();
        var (now, best) = (0.0, 0.0);
        for (var t = 0; t < bests.Count; t++)
            for (var i = 0; i < truth.Gains[t].Count; i++)
            {
                var (gain, visits) = (truth.Gains[t][i], bests[t].Visits[i]);
                now += gain.At(gain.Visits);
                best += gain.At(visits);
                truth.Doctors[gain.Doctor] = truth.Doctors[gain.Doctor] with
                {
                    BestVisits = Math.Round(visits, 2),
                    Direction = _world.ResponseScale == 0 ? "none" : visits > gain.Visits + 0.5 ? "more" : visits < gain.Visits - 0.5 ? "fewer" : "same",
                    MarginPerVisit = Math.Round(gain.Marginal(gain.Visits), 2),
                };
            }

        return new { marginOfVisits = Math.Round(now), bestMarginOfVisits = Math.Round(best) };
    }

    private static object Worth(WorthSum sum) =>
        new { sum.Doctors, sum.Mean.ShortRun, sum.Mean.LongRun, sum.Mean.OneMore, sum.Mean.OneLess, sum.WithinDoctors };

    private static IEnumerable<object> Types(WorthSum[] types) =>
        types.Select((sum, type) => new { type = (ResponseType)type, unitsPerVisit = Worth(sum) });

    private object MoveOf(SimulatedDoctor doctor, SimulatedMove move) => new
    {
        doctorId = doctor.Id,
        productId = company.Products[move.Product].Id,
        month = MonthText(move.Month),
        direction = move.Direction > 0 ? "up" : "down",
        fromShare = Math.Round(move.FromShare, 3),
        toShare = Math.Round(move.ToShare, 3),
    };

    private string MonthText(int month) => options.FirstMonth.AddMonths(month).ToString("yyyy-MM", null);
}
