namespace Analytics;

/// <summary>What became of the accounts of a trial that a reader sees.</summary>
internal sealed class TrialOutcome
{
    private readonly Panel _panel;
    private readonly bool[] _isSeen;
    private readonly TrialMove[] _moves;

    private TrialOutcome(Panel panel, Trial trial, TrialMonths months, bool[] isSeen, TrialMove[] moves) =>
        (_panel, Trial, Months, _isSeen, _moves) = (panel, trial, months, isSeen, moves);

    public Trial Trial { get; }

    public TrialMonths Months { get; }

    public static TrialOutcome Of(Selection selection, Trial trial, Period closed)
    {
        var isSeen = selection.IsSelected();
        int[] products = [.. selection.Products];
        return new(selection.Panel, trial, TrialMonths.Of(trial, closed), isSeen, [.. trial.Moves.Where(m => isSeen[m.Account] && products.Contains(m.Product))]);
    }

    /// <summary>One case an account: the units of the products it would have been listed for.</summary>
    public IReadOnlyList<TrialCase> CasesOf(MoveKind? kind)
    {
        var of = _moves.Select(m => m.Product).Distinct().ToDictionary(product => product, product => UnitsOf(product, Months));
        return [.. _moves.Where(m => kind is null || m.Kind == kind).GroupBy(m => m.Account).Select(account => new TrialCase(
            account.First().IsHeld, account.Select(m => m.Product).Distinct().Sum(p => of[p][account.Key].Before),
            account.Select(m => m.Product).Distinct().Sum(p => of[p][account.Key].After)))];
    }

    /// <summary>Matched differences since the draw; none before its first closed month.</summary>
    public IEnumerable<double> Differences(ScoreRun run) => Months.After is null ? [] : DifferencesIn(run, Months);

    /// <summary>Matched differences at an earlier date.</summary>
    public IEnumerable<double> EarlierDifferences(ScoreRun run, Period closed) => Months.Earlier(closed) is { } earlier ? DifferencesIn(run, earlier) : [];

    private IEnumerable<double> DifferencesIn(ScoreRun run, TrialMonths months)
    {
        foreach (var product in _moves.Select(m => m.Product).Distinct().Order())
        {
            var of = UnitsOf(product, months);
            var (scores, trial) = (run.Products[product], _moves.Where(m => m.Product == product).ToArray());
            var (listed, inTrial) = (trial.Where(m => !m.IsHeld).Select(m => m.Account).Distinct().Order(), trial.Select(m => m.Account).ToHashSet());
            var others = ByUnitsBefore(product, months, of).Where(account => _isSeen[account] && !inTrial.Contains(account));
            foreach (var difference in MatchedDifference.Pair(listed.Select(At), others.Select(At)))
                yield return difference;

            (Box?, TrialCase) At(int account) => (scores.BoxOf(account, Month.Earlier(months.Before.To, scores.Path.To)), of[account]);
        }
    }

    // Everybody's order, of which each reader sees a part.
    private int[] ByUnitsBefore(int product, TrialMonths months, TrialCase[] of) => _panel.Kept.Of(
        (typeof(MatchedDifference), product, months), () => Enumerable.Range(0, of.Length).OrderBy(account => of[account].Before).ToArray());

    // By panel position: units a month before and after, of a product. Whoever asks, of whatever move, asks for the same.
    private TrialCase[] UnitsOf(int product, TrialMonths months) => _panel.Kept.Of((typeof(TrialOutcome), product, months), () =>
    {
        var all = _panel.Select(new Slice(months.Before).Of(_panel.Products[product].Id), Scope.Everything);
        var (before, after) = (all.Milliunits(months.Before), months.After is { } later ? all.Milliunits(later) : new long[all.Count]);
        return before.Select((units, i) => new TrialCase(false, units / 1000.0 / months.Before.Length, after[i] / 1000.0 / (months.After?.Length ?? 1))).ToArray();
    });
}
