namespace Analytics;

/// <summary>One pass over the accounts of a selection: the tally of all of them, and of each region, territory and rep.</summary>
internal sealed class CheckupTallies
{
    private const int YearBefore = 12;
    private readonly Dictionary<(string Dimension, string Value), CheckupTally> _by = [];

    private CheckupTallies(Measured measured) => Measured = measured;

    public CheckupTally All { get; } = new();

    /// <summary>What accounts are ranked by, by position.</summary>
    public Measured Measured { get; }

    /// <summary>The month end compared with; null where the boxes do not reach back.</summary>
    public Month? ComparedWith { get; private init; }

    public CheckupTally? Of(string dimension, string value) => _by.GetValueOrDefault((dimension, value));

    public static CheckupTallies Of(Selection selection, Settings settings)
    {
        var (panel, period) = (selection.Panel, selection.Slice.Period);
        var scores = panel.Scores?.Products[selection.MainProduct];
        var at = scores is null ? period.To : Month.Earlier(period.To, scores.Path.To);
        var compared = scores?.Path.Contains(at - YearBefore) == true ? at - YearBefore : (Month?)null;
        var tallies = new CheckupTallies(Measured.Of(selection, period, settings)) { ComparedWith = compared };
        var (visits, cost) = (selection.Visits(period), selection.Cost(period, settings));
        for (var i = 0; i < selection.Count; i++)
        {
            var account = selection.Accounts[i];
            var (now, before) = (scores?.BoxOf(account, at), compared is { } month ? scores!.BoxOf(account, month) : null);
            foreach (var tally in tallies.Holding(panel.Accounts[account]))
                tally.Add(i, now, before, visits[i], cost[i], visits[i] / (double)period.Length, now is { } box ? panel.Accounts.BandOf(account, box, settings) : null);
        }
        return tallies;
    }

    private IEnumerable<CheckupTally> Holding(AccountRow account) =>
        [All, Named(Dimension.Region, account.Region), Named(Dimension.Territory, account.Territory), Named(Dimension.Rep, account.Rep)];

    private CheckupTally Named(string dimension, string? value)
    {
        var key = (dimension, value ?? Dimension.None);
        return _by.TryGetValue(key, out var tally) ? tally : _by[key] = new();
    }
}
