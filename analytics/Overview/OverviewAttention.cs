namespace Analytics;

/// <summary>At most three things that need attention, the most urgent first, each with the page that shows it.</summary>
internal static class OverviewAttention
{
    private const int Most = 3;
    private const double NoticeableFall = -0.05;

    public static IReadOnlyList<Attention> Of(
        Selection selection, Scope scope, OverviewFigures now, IReadOnlyList<Card> cards, Settings settings)
    {
        // Each is only looked for while fewer are found.
        Func<Attention?>[] looks =
        [
            () => NotScored(selection),
            () => SalesFall(cards),
            () => TopUnderVisited(now),
            () => NetDowngrades(cards),
            () => Response(selection, scope),
            () => OpenMoves(selection, scope, settings),
            () => VisitsToC3(selection),
        ];
        return [.. looks.Select(look => look()).OfType<Attention>().Take(Most)];
    }

    private static Attention? NotScored(Selection selection) =>
        selection.Panel.Scores is null && selection.Panel.LastClosed is not null ? Made(Note.Of("attentionNotScored"), "/data") : null;

    private static Attention? SalesFall(IReadOnlyList<Card> cards)
    {
        var units = cards.First(c => c.Code == "units");
        return units.AgainstPrevious.Change is { } change && change <= NoticeableFall
            ? Made(Note.Of("attentionSalesFall", ("change", change)), "/concentration")
            : null;
    }

    // The few who make most of the sales, visited no more than their number, is the first thing to look at.
    private static Attention? TopUnderVisited(OverviewFigures now) =>
        now.TopShare20 is { } share && now.VisitShareOfTop20 is { } visits && visits < 0.75 * share
            ? Made(Note.Of("attentionTopUnderVisited", ("share", share), ("visits", visits)), "/concentration")
            : null;

    private static Attention? NetDowngrades(IReadOnlyList<Card> cards) =>
        cards.First(c => c.Code == "netUpgrades").Value is { } index && index < 0
            ? Made(Note.Of("attentionNetDowngrades", ("index", index)), "/grid")
            : null;

    private static Attention? Response(Selection selection, Scope scope)
    {
        if (selection.Panel.CommonClosedMonths is not { } period)
            return null;
        // Of all closed months whatever the period; only a box is that of its end.
        var slice = selection.Slice.Filters.ContainsKey(Dimension.Box) ? selection.Slice : selection.Slice.In(period);
        var slopes = selection.Panel.Kept.Of((typeof(VisitSlopes), slice.Key, scope.Key), () => VisitSlopes.Of(selection, period));
        return slopes is { Naive: { } naive, Corrected: { } corrected } && naive > 2 * Math.Abs(corrected)
            ? Made(Note.Of("attentionNaiveOverstates", ("naive", naive), ("corrected", corrected)), "/roi")
            : null;
    }

    private static Attention? OpenMoves(Selection selection, Scope scope, Settings settings)
    {
        if (selection.Panel.Scores is null)
            return null;
        var report = Moves.Of(selection.Panel, selection.Slice, scope, settings);
        return report.Moves.Count == 0
            ? null
            : Made(Note.Of("attentionMoves", ("moves", report.Moves.Count), ("develop", report.Counts["develop"]), ("release", report.Counts["release"])), "/moves");
    }

    private static Attention? VisitsToC3(Selection selection)
    {
        var period = selection.Slice.Period;
        if (selection.Panel.Scores?.Products[selection.MainProduct] is not { } scores || !selection.Covers(SourceSpan.Visits, period))
            return null;
        var (visits, toC3) = (selection.Visits(period), 0L);
        for (var i = 0; i < visits.Length; i++)
            toC3 += scores.BoxOf(selection.Accounts[i], Month.Earlier(period.To, scores.Path.To)) == new Box('C', 3) ? visits[i] : 0;
        return toC3 == 0
            ? null
            : Made(Note.Of("attentionVisitsToC3", ("visits", toC3), ("share", toC3 / (double)visits.Sum())), "/grid", (Dimension.Box, "C3"));
    }

    private static Attention Made(Note what, string page, params ReadOnlySpan<(string Name, string Value)> filters)
    {
        var query = new Dictionary<string, string>(filters.Length);
        foreach (var (name, value) in filters)
            query[name] = value;
        return new(what, page, query);
    }
}
