using System.Globalization;

namespace Tests;

/// <summary>What a warehouse should hold after deliveries, by the rules read plainly: no code of the loader's.</summary>
public sealed class DirtyModel
{
    private readonly Dictionary<string, DirtyRow> visits = [];
    private readonly Dictionary<string, DirtyRow> sales = [];
    private readonly Dictionary<string, DirtyRow> doctors = [];

    /// <summary>What becomes of a file's lines.</summary>
    /// <param name="Rejects">"file line rule" of each refused line.</param>
    public sealed record Outcome(string File, long Read, long Loaded, long Unchanged, long Merged, IReadOnlyList<string> Rejects);

    /// <summary>Judges all files of one entity together, as one delivery.</summary>
    public IReadOnlyList<Outcome> Judge(string entity, IReadOnlyList<DirtyFile> files)
    {
        var held = Held(entity);
        var all = files.SelectMany(file => file.Lines.Select((line, i) => (file.Name, Place: file.Places[i], line.Row, line.Rule))).ToList();
        var fates = new List<(string File, long Line, string Fate)>();
        foreach (var line in all.Where(line => line.Rule is not null))
            fates.Add((line.Name, line.Place, line.Rule!));
        foreach (var same in all.Where(line => line.Rule is null).GroupBy(line => line.Row!.Id))
        {
            var isConflicting = same.Select(line => line.Row).Distinct().Count() > 1;
            fates.AddRange(same.Select((line, i) => (line.Name, line.Place, isConflicting ? "conflicting_duplicate" : i > 0 ? "merged" : Fate(held, line.Row!))));
        }

        return [.. files.Select(file => Summed(file, [.. fates.Where(fate => fate.File == file.Name)]))];
    }

    /// <summary>Takes in what is published.</summary>
    public void Publish(string entity, IReadOnlyList<DirtyFile> files)
    {
        var held = Held(entity);
        foreach (var same in files.SelectMany(file => file.Lines).Where(line => line.Rule is null).GroupBy(line => line.Row!.Id))
        {
            if (same.Select(line => line.Row).Distinct().Count() > 1)
                continue;
            if (same.First().Row is { IsDeleted: false } row)
                held[same.Key] = row;
            else
                held.Remove(same.Key);
        }
    }

    public IEnumerable<string> Doctors() => Ordered(doctors.Values.Cast<DirtyDoctor>().Select(doctor => $"{doctor.Id}|{doctor.Name}"));

    public IEnumerable<string> Visits() => Ordered(visits.Values.Cast<DirtyVisit>().Select(visit =>
        FormattableString.Invariant($"{visit.Id}|{visit.Day:yyyy-MM-dd}|{visit.Doctor}|{visit.Rep}|{visit.Outcome}|{visit.Products}|{visit.Minutes}|{visit.Note}")));

    public IEnumerable<string> Sales() => Ordered(sales.Values.Cast<DirtySale>().Select(sale =>
        FormattableString.Invariant($"{sale.Id}|{sale.Day:yyyy-MM-dd}|{sale.Doctor}|{sale.Product}|{sale.Units:0.000}")));

    /// <summary>mart.visits_month: completed visits, refusals and minutes by doctor, set of products and month.</summary>
    public IEnumerable<string> VisitsMonth() => Ordered(visits.Values.Cast<DirtyVisit>()
        .Where(visit => visit.Outcome is "completed" or "refused")
        .GroupBy(visit => (visit.Doctor, visit.Products, Month(visit.Day)))
        .Select(group => (group.Key, Done: group.Where(visit => visit.Outcome == "completed").ToList(), Refused: group.Count(visit => visit.Outcome == "refused")))
        .Select(group => FormattableString.Invariant(
            $"{group.Key.Doctor}|{group.Key.Products}|{group.Key.Item3}|{group.Done.Count}|{group.Refused}|{group.Done.Sum(visit => visit.Minutes)}")));

    /// <summary>mart.rep_day: completed visits, refusals and minutes by representative and day.</summary>
    public IEnumerable<string> RepDays() => Ordered(visits.Values.Cast<DirtyVisit>()
        .Where(visit => visit.Rep.Length > 0)
        .GroupBy(visit => (visit.Rep, visit.Day))
        .Select(group => (group.Key, Done: group.Where(visit => visit.Outcome == "completed").ToList(), Refused: group.Count(visit => visit.Outcome == "refused")))
        .Select(group => FormattableString.Invariant(
            $"{group.Key.Rep}|{group.Key.Day:yyyy-MM-dd}|{group.Done.Count}|{group.Refused}|{group.Done.Sum(visit => visit.Minutes)}")));

    /// <summary>mart.sales_month: thousandths of units, and cents at 10.00 a unit of P1 (P2 has no price).</summary>
    public IEnumerable<string> SalesMonth() => Ordered(sales.Values.Cast<DirtySale>()
        .GroupBy(sale => (sale.Doctor, sale.Product, Month(sale.Day)))
        .Select(group => (group.Key, Units: group.Sum(sale => sale.Units)))
        .Select(group => FormattableString.Invariant(
            $"{group.Key.Doctor}|{group.Key.Product}|{group.Key.Item3}|{group.Units * 1000:0}|{(group.Key.Product == "P1" ? group.Units * 1000 : 0):0}")));

    private Dictionary<string, DirtyRow> Held(string entity) => entity switch { "visits" => visits, "sales" => sales, _ => doctors };

    private static string Fate(Dictionary<string, DirtyRow> held, DirtyRow row) =>
        row.IsDeleted ? (held.ContainsKey(row.Id) ? "loaded" : "unchanged") : held.GetValueOrDefault(row.Id) == row ? "unchanged" : "loaded";

    private static Outcome Summed(DirtyFile file, IReadOnlyList<(string File, long Line, string Fate)> fates) => new(
        file.Name, fates.Count, fates.Count(fate => fate.Fate == "loaded"), fates.Count(fate => fate.Fate == "unchanged"), fates.Count(fate => fate.Fate == "merged"),
        [.. Ordered(fates.Where(fate => fate.Fate is not ("loaded" or "unchanged" or "merged")).Select(fate => FormattableString.Invariant($"{fate.File} {fate.Line} {fate.Fate}")))]);

    private static IEnumerable<string> Ordered(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM-01", CultureInfo.InvariantCulture);
}
