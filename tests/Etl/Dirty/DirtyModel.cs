using System.Globalization;

namespace Tests;

/// <summary>What a warehouse should hold after deliveries, by the rules read plainly: no code of the loader's.</summary>
public sealed class DirtyModel
{
    private readonly Dictionary<string, Dictionary<string, DirtyRow>> held = [];
    private readonly List<DirtyReject> open = [];

    /// <summary>What becomes of a folder, should it be published.</summary>
    public DirtyJudgement Judge(DirtyFolder folder)
    {
        var brought = folder.Files.SelectMany(file => file.Lines).Select(line => line.Row).OfType<DirtyDoctor>().Select(doctor => doctor.Id).ToHashSet();
        var delivered = folder.ByEntity.ToDictionary(files => files.Key, files => files.ToList());
        var parts = delivered.Keys.Union(open.Where(reject => IsBrought(reject, brought)).Select(reject => reject.Entity)).Select(entity =>
            new DirtyEntity(entity, delivered.GetValueOrDefault(entity) ?? [], Held(entity), [.. open.Where(reject => reject.Entity == entity && IsBrought(reject, brought))], brought.Union(Held("doctors").Keys).ToHashSet()));
        return new([.. parts.Select(part => part.Judge())]);
    }

    /// <summary>Takes in what is published.</summary>
    public void Publish(DirtyJudgement judgement, long loadId)
    {
        foreach (var part in judgement.Parts)
        {
            foreach (var row in part.Taken)
            {
                if (row.IsDeleted)
                    Held(part.Entity).Remove(row.Id);
                else
                    Held(part.Entity)[row.Id] = row;
            }

            open.RemoveAll(reject => reject.Entity == part.Entity && part.Closes(reject));
        }

        Refuse(judgement, loadId, isPublished: true);
    }

    /// <summary>Keeps the rejects of a folder, published or not.</summary>
    public void Refuse(DirtyJudgement judgement, long loadId, bool isPublished) => open.AddRange(
        from part in judgement.Parts
        from reject in part.Rejects
        select reject with { LoadId = loadId, IsPublished = isPublished });

    /// <summary>"load file line rule" of every reject nothing has spoken for since.</summary>
    public IEnumerable<string> Open() => Ordered(open.Select(reject => FormattableString.Invariant($"{reject.LoadId} {reject.File} {reject.Line} {reject.Rule}")));

    /// <summary>All an optional entity says.</summary>
    public IEnumerable<string> Entries(string entity) => Held(entity).Values.Cast<DirtyEntry>().Select(row => $"{entity} {row.Said}");

    public IEnumerable<string> Doctors() => Ordered(Held("doctors").Values.Cast<DirtyDoctor>().Select(doctor => $"{doctor.Id}|{doctor.Name}"));

    public IEnumerable<string> Visits() => Ordered(Held("visits").Values.Cast<DirtyVisit>().Select(visit =>
        FormattableString.Invariant($"{visit.Id}|{visit.Day:yyyy-MM-dd}|{visit.Doctor}|{visit.Rep}|{visit.Outcome}|{visit.Products}|{visit.Minutes}|{visit.Note}")));

    public IEnumerable<string> Sales() => Ordered(Held("sales").Values.Cast<DirtySale>().Select(sale =>
        FormattableString.Invariant($"{sale.Id}|{sale.Day:yyyy-MM-dd}|{sale.Doctor}|{sale.Product}|{sale.Units:0.000}")));

    /// <summary>mart.visits_month: completed visits, refusals and minutes by doctor, set of products and month.</summary>
    public IEnumerable<string> VisitsMonth() => Ordered(Held("visits").Values.Cast<DirtyVisit>()
        .Where(visit => visit.Outcome is "completed" or "refused")
        .GroupBy(visit => (visit.Doctor, visit.Products, Month(visit.Day)))
        .Select(group => (group.Key, Done: group.Where(visit => visit.Outcome == "completed").ToList(), Refused: group.Count(visit => visit.Outcome == "refused")))
        .Select(group => FormattableString.Invariant(
            $"{group.Key.Doctor}|{group.Key.Products}|{group.Key.Item3}|{group.Done.Count}|{group.Refused}|{group.Done.Sum(visit => visit.Minutes)}")));

    /// <summary>mart.rep_day: completed visits, refusals and minutes by representative and day.</summary>
    public IEnumerable<string> RepDays() => Ordered(Held("visits").Values.Cast<DirtyVisit>()
        .Where(visit => visit.Rep.Length > 0)
        .GroupBy(visit => (visit.Rep, visit.Day))
        .Select(group => (group.Key, Done: group.Where(visit => visit.Outcome == "completed").ToList(), Refused: group.Count(visit => visit.Outcome == "refused")))
        .Select(group => FormattableString.Invariant(
            $"{group.Key.Rep}|{group.Key.Day:yyyy-MM-dd}|{group.Done.Count}|{group.Refused}|{group.Done.Sum(visit => visit.Minutes)}")));

    /// <summary>mart.sales_month: thousandths of units, and cents at 10.00 a unit of P1 (P2 has no price).</summary>
    public IEnumerable<string> SalesMonth() => Ordered(Held("sales").Values.Cast<DirtySale>()
        .GroupBy(sale => (sale.Doctor, sale.Product, Month(sale.Day)))
        .Select(group => (group.Key, Units: group.Sum(sale => sale.Units)))
        .Select(group => FormattableString.Invariant(
            $"{group.Key.Doctor}|{group.Key.Product}|{group.Key.Item3}|{group.Units * 1000:0}|{(group.Key.Product == "P1" ? group.Units * 1000 : 0):0}")));

    private Dictionary<string, DirtyRow> Held(string entity) => held.TryGetValue(entity, out var rows) ? rows : held[entity] = [];

    // A load that was not published left nothing to take up.
    private static bool IsBrought(DirtyReject reject, HashSet<string> brought) =>
        reject is { IsPublished: true, Rule: "unknown_doctor", Row: { } row } && brought.Contains(row.Doctor);

    private static IEnumerable<string> Ordered(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM-01", CultureInfo.InvariantCulture);
}
