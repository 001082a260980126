namespace Analytics;

/// <summary>The nine boxes of a selection at a month end.</summary>
internal static class BoxCells
{
    public static IReadOnlyList<BoxCell> Of(
        Selection selection, ProductScores scores, Month at, BoxFlows? flows, IReadOnlyList<BoxFlows> chance, Settings settings)
    {
        var period = selection.Slice.Period;
        var visited = selection.Covers(SourceSpan.Visits, period);
        var (milliunits, visits) = (selection.Milliunits(period), selection.Visits(period));
        var (accounts, doctors, units, calls) = (new int[9], new int[9], new long[9], new long[9]);
        for (var i = 0; i < selection.Count; i++)
        {
            if (scores.BoxOf(selection.Accounts[i], at) is not { Index: var box })
                continue;
            accounts[box]++;
            doctors[box] += selection.Panel.Accounts.Doctors[selection.Accounts[i]];
            units[box] += milliunits[i];
            calls[box] += visits[i];
        }
        return
        [
            .. Box.All.Select(box => new BoxCell(
                box, accounts[box.Index],
                Fraction.Of(accounts[box.Index], accounts.Sum()) ?? 0,
                Fraction.Of(units[box.Index], units.Sum()) ?? 0,
                units[box.Index] / 1000.0,
                visited ? calls[box.Index] : null,
                visited ? Fraction.Of(calls[box.Index], calls.Sum()) : null,
                visited ? Fraction.Of(calls[box.Index], accounts[box.Index] * (double)period.Length) : null,
                settings.BandOf(box).Times(Fraction.Of(doctors[box.Index], accounts[box.Index]) ?? 1),
                flows?.Before(box), flows?.In(box), flows?.Out(box), flows?.In(box) - flows?.Out(box),
                chance.Count == 0 ? null : Chance.Of([.. chance.Select(c => (double)c.In(box))]),
                chance.Count == 0 ? null : Chance.Of([.. chance.Select(c => (double)c.Out(box))]))),
        ];
    }
}
