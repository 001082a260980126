using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Etl;

/// <summary>truth.json: everything planted, for methods to be judged against. Lists by doctor are in the order of doctors.csv.</summary>
internal sealed class TruthFile(string folder, GenerateOptions options, Company company)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly List<DoctorTruth> _doctors = new(company.Doctors.Count);

    public void Add(SimulatedDoctor doctor, DoctorHistory history) =>
        _doctors.Add(new DoctorTruth(
            doctor.Id, doctor.Type, Math.Round(history.ShortRunPerVisit, 4), history.UnitsSold, history.VisitsDone,
            [.. doctor.Potential.Select(p => Math.Round(p, 2))], [.. doctor.Adoption.Select(a => Math.Round(a, 4))],
            doctor.Fault, doctor.Move, doctor.Move == 0 ? null : options.FirstMonth.AddMonths(doctor.MoveMonth).ToString("yyyy-MM", null)));

    public void Write(Dirt dirt)
    {
        var world = WorldSettings.Of(options.World);
        var months = options.Months;
        var truth = new
        {
            options.Seed,
            world = options.World,
            doctors = options.Doctors,
            months,
            firstMonth = options.FirstMonth.ToString("yyyy-MM", null),
            carryOver = world.CarryOver,
            unitsPerVisit = new
            {
                shortRun = Math.Round(_doctors.Average(d => d.UnitsPerVisit), 5),
                longRun = Math.Round(_doctors.Average(d => d.UnitsPerVisit) / (1 - world.CarryOver), 5),
            },
            stagnantTerritories = company.Territories.Where(t => t.Cause is not null)
                .Select(t => new { territoryId = t.Id, t.Cause, fromMonth = options.FirstMonth.AddMonths(months / 2).ToString("yyyy-MM", null) }),
            damagedRows = dirt.Rows,
            accounts = _doctors,
        };
        using var file = File.Create(Path.Combine(folder, "truth.json"));
        JsonSerializer.Serialize(file, truth, Camel);
    }

    private sealed record DoctorTruth(
        string DoctorId, ResponseType Type, double UnitsPerVisit, double Units, double Visits, double[] Potential, double[] Adoption,
        VisitFault Fault, int Move, string? MoveMonth);
}
