namespace Tests;

/// <summary>Judges all files of one entity together, as one delivery, with the rows taken up again that waited for a doctor it brings.</summary>
/// <param name="waiting">Older rejects of rows whose doctor comes with this delivery.</param>
/// <param name="doctors">Doctors known once this delivery is.</param>
public sealed class DirtyEntity(
    string entity, IReadOnlyList<DirtyFile> files, Dictionary<string, DirtyRow> held, IReadOnlyList<DirtyReject> waiting, HashSet<string> doctors)
{
    private readonly List<(string File, long Line, DirtyLine Of)> lines =
        [.. files.OrderBy(file => file.Name, StringComparer.Ordinal).SelectMany(file => file.Lines.Select((line, i) => (file.Name, file.Places[i], line)))];

    private readonly List<(string File, string Fate)> fates = [];
    private readonly List<DirtyReject> rejects = [];
    private readonly List<DirtyRow> taken = [];

    public DirtyPart Judge()
    {
        var keys = lines.Select(line => line.Of.Id).OfType<string>().ToHashSet();
        var retried = waiting.Where(reject => !keys.Contains(reject.Key!)).ToList();
        var spans = lines.Any(line => line.Of.HidesKey) ? [] : files.Select(file => file.Snapshot).OfType<DirtySpan>().Distinct().ToList();
        foreach (var line in lines.Where(line => line.Of.Row is null))
            Refuse(line, line.Of.Rule!);
        foreach (var same in lines.Where(line => line.Of.Row is not null).GroupBy(line => line.Of.Row!.Id))
            JudgeOne([.. same]);
        var outcomes = files.Select(file => Summed(file.Name)).ToList();
        if (retried.Count > 0)
            outcomes.Add(TakeUp(retried, spans));
        var lacksTooMuch = false;
        if (spans.Count > 0)
        {
            var spanned = held.Values.Where(row => spans.Any(span => span.Holds(row.Day))).ToList();
            var kept = keys.Union(taken.Select(row => row.Id)).ToHashSet();
            var absent = spanned.Where(row => !kept.Contains(row.Id)).ToList();
            lacksTooMuch = absent.Count > 0.2 * spanned.Count;
            taken.AddRange(absent.Select(row => new DirtyEntry(row.Id, "", "", default, true)));
            if (absent.Count > 0)
                outcomes.Add(new($"{entity} absent from the snapshot", absent.Count, absent.Count, 0, 0, 0));
        }

        return new(
            entity, outcomes, rejects, taken,
            reject => retried.Contains(reject) || (reject.Key is not null && keys.Contains(reject.Key)) || (reject.Day is { } day && spans.Any(span => span.Holds(day))),
            lacksTooMuch);
    }

    private void JudgeOne(List<(string File, long Line, DirtyLine Of)> same)
    {
        var isConflicting = same.Select(line => line.Of.Row).Distinct().Count() > 1;
        for (var i = 0; i < same.Count; i++)
        {
            var row = same[i].Of.Row!;
            if (isConflicting)
                Refuse(same[i], "conflicting_duplicate");
            else if (i > 0)
                fates.Add((same[i].File, "merged"));
            else if (same[i].Of.Rule is { } rule)
                Refuse(same[i], rule);
            else if (row.Doctor.Length > 0 && !doctors.Contains(row.Doctor))
                Refuse(same[i], "unknown_doctor");
            else
                Take(same[i].File, row);
        }
    }

    // Of several of one key the newest is tried; in the span of a snapshot that lacks the row, none is.
    private DirtyOutcome TakeUp(List<DirtyReject> retried, List<DirtySpan> spans)
    {
        var name = $"{entity} of earlier loads";
        foreach (var same in retried.GroupBy(reject => reject.Key))
        {
            fates.AddRange(same.SkipLast(1).Select(_ => (name, "merged")));
            if (same.Last().Row is { } row && spans.Any(span => span.Holds(row.Day)))
                fates.Add((name, "merged"));
            else
                Take(name, same.Last().Row!);
        }

        return Summed(name);
    }

    private void Take(string file, DirtyRow row)
    {
        var isUnchanged = row.IsDeleted ? !held.ContainsKey(row.Id) : held.GetValueOrDefault(row.Id) == row;
        fates.Add((file, isUnchanged ? "unchanged" : "loaded"));
        taken.Add(row);
    }

    private void Refuse((string File, long Line, DirtyLine Of) line, string rule)
    {
        fates.Add((line.File, "rejected"));
        rejects.Add(new(entity, line.File, line.Line, rule, line.Of.Id, line.Of.Row, line.Of.Row is { IsDeleted: false } row ? row.Day : line.Of.Day));
    }

    private DirtyOutcome Summed(string file)
    {
        long Count(string fate) => fates.Count(each => each.File == file && each.Fate == fate);
        return new(file, fates.Count(each => each.File == file), Count("loaded"), Count("unchanged"), Count("merged"), Count("rejected"));
    }
}
