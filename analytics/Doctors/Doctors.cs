namespace Analytics;

/// <summary>Finding and knowing one account.</summary>
public static class Doctors
{
    private const int MostPeers = 8;

    /// <summary>The profile of an account; null when it does not exist or the scope does not see it. The slice gives period and products; its filters do not matter.</summary>
    public static DoctorProfile? ProfileOf(Panel panel, string id, Slice slice, Scope scope, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(slice);
        var all = panel.Select(new Slice(slice.Period).Of([.. slice.Products]), scope);
        if (panel.Accounts.IndexOf(id) is not { } account || all.Accounts.BinarySearch(account) is var position && position < 0)
            return null;
        var scores = panel.Scores?.Products[all.MainProduct];
        var at = scores is null ? slice.Period.To : Month.Earlier(slice.Period.To, scores.Path.To);
        var adoption = scores?.Adoptions[account];
        var potential = scores?.Potentials[account] is { Source: not PotentialSource.None } known ? known : (AccountPotential?)null;
        return new()
        {
            Account = all.Ref(position),
            Attributes = DoctorDetails.Attributes(panel, account),
            RegisteredBox = scores is null ? panel.Accounts[account].RegisteredBox : panel.Accounts[account].RegisteredAt(scores.Product, at)?.ToString(),
            DataVersion = panel.DataVersion,
            Period = slice.Period,
            Months = DoctorDetails.Months(all.At(account), scores, account),
            Totals = DoctorDetails.TotalsOf(all, position, settings),
            Product = scores?.Product,
            Box = scores?.BoxOf(account, at),
            Path = scores is null ? [] : BoxSpell.Of(scores, account),
            Potential = potential,
            Level = adoption?.Level,
            LevelRange = adoption is { Rate: > 0 } a ? DoctorDetails.RangeOf(a) : null,
            ShareOfPotential = potential is { } p && adoption is { } level ? Fraction.Of(level.Level, p.Units) : null,
            Cluster = panel.Scores?.ClusterAt(account),
            Moves = panel.Scores is { } run ? [.. run.Moves.Where(m => m.Account.Id == id)] : [],
            Peers = panel.Scores is null ? [] : DoctorDetails.Peers(all, position, MostPeers),
            Notes = NotesOf(all, potential, adoption),
        };
    }

    /// <summary>Accounts of the slice whose id or name contains the text (all when empty), largest sales first.</summary>
    public static DoctorHits Search(Panel panel, string? text, Slice slice, Scope scope, int skip, int take)
    {
        var selection = panel.Select(slice, scope);
        var (units, visits) = (selection.Milliunits(slice.Period), selection.Visits(slice.Period));
        var visited = selection.Covers(SourceSpan.Visits, slice.Period);
        var found = new List<int>();
        for (var i = 0; i < selection.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(text) || Matches(selection.Ref(i), text.Trim()))
                found.Add(i);
        }
        found.Sort((a, b) => units[a] != units[b] ? units[b].CompareTo(units[a]) : a.CompareTo(b));
        return new(found.Count, [.. found.Skip(skip).Take(take).Select(i => DoctorDetails.HitOf(selection, i, units[i], visited ? visits[i] : null))], panel.Scores?.Products[selection.MainProduct].Product);
    }

    private static bool Matches(AccountRef account, string text) =>
        account.Id.Contains(text, StringComparison.OrdinalIgnoreCase) || account.Name.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static List<Note> NotesOf(Selection selection, AccountPotential? potential, Adoption? adoption)
    {
        var notes = SpanNotes.Of(selection);
        if (selection.Panel.Scores is null)
            notes.Add(Note.Of("notScored"));
        if (potential is { Source: PotentialSource.Estimated } estimated)
            notes.Add(Note.Of("estimatedPotentialOne", ("probability", estimated.LetterProbability), ("letter", $"{estimated.Letter}")));
        if (potential is { } p && adoption?.Level > p.Units)
            notes.Add(Note.Of("potentialUnderstated"));
        return notes;
    }
}
