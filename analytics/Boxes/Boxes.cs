namespace Analytics;

/// <summary>The nine-box grid of one product.</summary>
public static class Boxes
{
    private const int YearBefore = 12;

    /// <summary>
    /// The grid at the end of the slice's period (cut to the scored path), of its product with the largest sales, compared with the
    /// month end <paramref name="monthsBack"/> before: twelve months against the previous twelve by default.
    /// </summary>
    /// <exception cref="NotScoredException">There is no scoring run.</exception>
    /// <exception cref="SliceException">The period ends before the path begins.</exception>
    public static BoxesReport Of(Panel panel, Slice slice, Scope scope, Settings settings, int monthsBack = YearBefore)
    {
        var run = NotScoredException.Require(panel);
        var asked = panel.Select(slice, scope);
        var product = asked.MainProduct;
        var scores = run.Products[product];
        var at = Month.Earlier(slice.Period.To, scores.Path.To);
        if (at < scores.Path.From)
            throw new SliceException($"No boxes at {slice.Period.To}: the path begins in {scores.Path.From}.");
        var selection = asked.Only(product);
        var compared = scores.Path.Contains(at - monthsBack) && monthsBack > 0 ? at - monthsBack : (Month?)null;
        var flows = compared is { } month ? BoxFlows.Of(selection, scores, month - scores.Path.From, at - scores.Path.From) : null;
        var (to, from) = (at - scores.Path.From, compared - scores.Path.From);
        var ((chance, times), trend) = Together.Of(
            () => (from is { } start ? selection.Kept((typeof(ShuffledMonths), product, start, to, settings), () => ShuffledMonths.Of(selection, product, start, to, settings)) : [],
                selection.Kept((typeof(BoxTimes), product, to, settings), () => BoxTimes.Of(selection, product, to, settings))),
            () => selection.Kept((typeof(NetUpgrades), product, monthsBack, settings), () => NetUpgrades.Of(selection, product, monthsBack, settings)));
        var cells = BoxCells.Of(selection, scores, at, flows, chance, settings);
        var clusters = Dimensions.ColumnOf(panel, Dimension.Cluster, product, at)!;
        return new()
        {
            Product = panel.Products[product].Id,
            At = at,
            ComparedWith = compared,
            Period = slice.Period,
            RunId = run.RunId,
            DataVersion = run.DataVersion,
            Accounts = selection.Count,
            EstimatedShare = EstimatedShareOf(selection, scores),
            ValueTiersOnly = scores.ValueTiersOnly,
            Tiers = scores.ValueTiersOnly ? ValueTier.Of(cells, slice.Period.Length) : null,
            Cells = cells,
            Movement = flows is null ? null : MovementOf(flows, chance),
            Matrix = flows?.Matrix(),
            MatrixChance = chance.Count == 0 ? null : BoxFlows.MatrixOf(chance),
            MonthsBack = monthsBack,
            NetUpgradeTrend = trend,
            Times = times,
            Registered = BoxCrosstabs.Registered(selection, scores, at),
            Clusters = BoxCrosstabs.ByColumn(selection, scores, at, clusters),
            Path = scores.Path,
            Notes = NotesOf(selection, scores, compared),
        };
    }

    private static double EstimatedShareOf(Selection selection, ProductScores scores)
    {
        var estimated = 0;
        foreach (var account in selection.Accounts)
            estimated += scores.Potentials[account].Source == PotentialSource.Estimated ? 1 : 0;
        return Fraction.Of(estimated, selection.Count) ?? 0;
    }

    private static Movement MovementOf(BoxFlows flows, IReadOnlyList<BoxFlows> chance) => new(
        flows.Moved, flows.Ups, flows.Downs, flows.MovedShare, flows.NetUpgradeIndex,
        chance.Count == 0 ? null : Chance.Of([.. chance.Select(c => c.MovedShare)]),
        chance.Count == 0 ? null : Chance.Of([.. chance.Select(c => c.NetUpgradeIndex)]));

    private static List<Note> NotesOf(Selection selection, ProductScores scores, Month? compared)
    {
        var notes = SpanNotes.Of(selection);
        if (scores.ValueTiersOnly)
            notes.Add(Note.Of("valueTiersOnly"));
        else if (EstimatedShareOf(selection, scores) is > 0 and var share)
            notes.Add(Note.Of("estimatedPotential", ("share", share)));
        if (compared is null)
            notes.Add(Note.Of("noComparison", ("from", scores.Path.From)));
        return notes;
    }
}
