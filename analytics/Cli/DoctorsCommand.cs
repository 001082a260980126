using System.CommandLine;

namespace Analytics;

public static class DoctorsCommand
{
    private const int Shown = 30;

    public static Command Create()
    {
        var search = new Option<string?>("--search") { Description = "Part of a name or id.", HelpName = "TEXT" };
        return Finding.Command(
            new Command("doctors", "Who is there? Doctors of the selection, largest sales first (default: last 12 closed months)") { search },
            Finding.LatestYear, parsed => (panel, slice, _) => Doctors.Search(panel, parsed.GetValue(search), slice, Scope.Everything, 0, int.MaxValue),
            new Tables<DoctorHits>().With("doctors", Table), Print);
    }

    private static CsvTable Table(DoctorHits found) => new(
        ["doctor_name", "doctor_id", "specialty", "hospital", "territory_id", "box", "units", "visits", .. PotentialFields.Header],
        [.. found.Hits.Select(h => (object?[])[h.Account.Name, h.Account.Id, Known(h.Specialty), Known(h.Hospital), Known(h.Territory), h.Box, h.Units, h.Visits, .. PotentialFields.Of(h.Potential)])]);

    private static void Print(DoctorHits found)
    {
        Terminal.Title($"{Terminal.Number(found.Total)} accounts{(found.Product is { } product ? $"; boxes and potentials of {product}" : "")}");
        Terminal.Table(
            ["Doctor", "Specialty", "Territory", "Box", "Potential", "Units>", "Visits>"],
            found.Hits.Take(Shown).Select(h => (string[])[$"{h.Account.Id} {h.Account.Name}", h.Specialty, h.Territory, h.Box?.ToString() ?? "–", PotentialFields.Text(h.Potential), Terminal.Number(h.Units), Terminal.Number(h.Visits)]));
        if (found.Total > Shown)
            Terminal.Line($"{found.Total - Shown} more: --json or --csv FILE shows all.");
    }

    private static string? Known(string value) => value is Dimension.None or "" ? null : value;
}
