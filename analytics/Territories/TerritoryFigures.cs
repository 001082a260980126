namespace Analytics;

/// <summary>What a territory's diagnosis is reckoned from; accounts in the order of their ids.</summary>
internal sealed class TerritoryFigures
{
    private readonly Selection _selection;
    private readonly int[] _positions;
    private readonly Box?[] _boxes;
    private readonly long[] _visits;
    private readonly long[] _refusals;

    private TerritoryFigures(Selection selection, string id, int[] positions, Spans spans, IEnumerable<RepMonth> reps, TerritoryInput input)
    {
        (_selection, _positions, Id) = (selection, positions, id);
        var row = selection.Panel.Accounts[selection.Accounts[positions[0]]];
        Name = input.Names.TryGetValue(id, out var name) ? name : new(id, id, row.District, row.Region);
        AccountsNow = Of(spans.Now);
        AccountsBefore = Of(spans.Before);
        (Now, Before) = (AccountsNow.Sum(), AccountsBefore.Sum());
        _visits = [.. positions.Select(p => spans.Visits[p])];
        _refusals = [.. positions.Select(p => spans.Refusals[p])];
        (Visits, Refusals) = (_visits.Sum(), _refusals.Sum());
        VisitsBefore = positions.Sum(p => spans.VisitsBefore[p]);
        RefusalsBefore = positions.Sum(p => spans.RefusalsBefore[p]);
        var scores = selection.Panel.Scores?.Products[selection.MainProduct];
        _boxes = [.. positions.Select(p => scores?.BoxOf(selection.Accounts[p], Month.Earlier(input.Now.To, scores.Path.To)))];
        (ShareAtTop, ShareAtA3) = (ShareOf(box => box.Digit == 1), ShareOf(box => box is { Letter: 'A', Digit: 3 }));
        Potential = scores is null ? 0 : positions.Sum(p => scores.Potentials[selection.Accounts[p]].Units);
        (Planned, Capped) = PlanOf(spans, input);
        NetUpgradeIndex = UpgradesOf(scores, input);
        Trend = spans.TrendOf(positions[0]);
        RepMonths = [.. reps];

        double[] Of(double[] all) => [.. positions.Select(p => all[p])];
    }

    public string Id { get; }

    public TerritoryName Name { get; }

    public double[] AccountsNow { get; }

    public double[] AccountsBefore { get; }

    public double Now { get; }

    public double Before { get; }

    public long Visits { get; }

    public long Refusals { get; }

    public long VisitsBefore { get; }

    public long RefusalsBefore { get; }

    /// <summary>Planned visits of the months judged, and those done up to the plan.</summary>
    public double Planned { get; }

    public double Capped { get; }

    public double Potential { get; }

    /// <summary>Reps' months of both spans.</summary>
    public RepMonth[] RepMonths { get; }

    public double? NetUpgradeIndex { get; }

    public IReadOnlyList<MonthValue> Trend { get; }

    /// <summary>Refusals ÷ contacts in the months judged.</summary>
    public double? RefusalRate => Fraction.Of(Refusals, Visits + Refusals);

    public double? Adherence => Fraction.Of(Capped, Planned);

    /// <summary>Share of the accounts with a box whose digit is 1, and of those in A3.</summary>
    public double? ShareAtTop { get; }

    /// <inheritdoc cref="ShareAtTop"/>
    public double? ShareAtA3 { get; }

    /// <summary>The accounts that lost most between the spans.</summary>
    public IReadOnlyList<LostAccount> Concerned(int most) =>
        [.. Enumerable.Range(0, _positions.Length)
            .Where(i => AccountsNow[i] < AccountsBefore[i])
            .OrderBy(i => AccountsNow[i] - AccountsBefore[i]).ThenBy(i => _positions[i]).Take(most)
            .Select(i => new LostAccount(_selection.Ref(_positions[i]), AccountsBefore[i], AccountsNow[i], _boxes[i], _visits[i], _refusals[i]))];

    /// <summary>The territories of a selection, ordinal order; accounts without one belong to none.</summary>
    public static IReadOnlyList<TerritoryFigures> Of(Selection selection, TerritoryInput input, Settings settings, bool inMoney)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var territories = selection.Panel.Accounts.Columns[Dimension.Territory];
        var (spans, reps) = (new Spans(selection, input, inMoney, territories), input.Activity.Reps.ToLookup(rep => rep.TerritoryId));
        return [.. Enumerable.Range(0, selection.Count)
            .GroupBy(p => territories.Codes[selection.Accounts[p]]).Where(g => g.Key > 0).AsParallel().AsOrdered()
            .Select(g => new TerritoryFigures(selection, territories.Values[g.Key], [.. g], spans, reps[territories.Values[g.Key]], input))
            .OrderBy(f => f.Id, StringComparer.Ordinal)];
    }

    private double? ShareOf(Func<Box, bool> condition) => Fraction.Of(_boxes.Count(b => b is { } box && condition(box)), _boxes.Count(b => b is not null));

    private (double Planned, double Capped) PlanOf(Spans spans, TerritoryInput input)
    {
        var (planned, capped) = (0.0, 0.0);
        foreach (var (month, visits) in spans.VisitsByMonth)
        {
            var plans = input.Activity.Planned.In(month);
            foreach (var p in _positions)
            {
                if (_selection.Panel.Accounts[_selection.Accounts[p]].Key is var key && (key >= plans.Length || plans[key] is not { } plan))
                    continue;
                planned += plan.Planned;
                capped += plan.Capped(visits[p]);
            }
        }
        return (planned, capped);
    }

    private double? UpgradesOf(ProductScores? scores, TerritoryInput input)
    {
        if (scores is null || !scores.Path.Contains(input.Before.To) || !scores.Path.Contains(input.Now.To))
            return null;
        var (moved, accounts) = (0, 0);
        foreach (var p in _positions)
        {
            if (scores.BoxOf(_selection.Accounts[p], input.Before.To) is not { } then || scores.BoxOf(_selection.Accounts[p], input.Now.To) is not { } now)
                continue;
            accounts++;
            moved += Math.Sign(then.Digit - now.Digit + 3 * (then.Letter - now.Letter));
        }
        return Fraction.Of(moved, accounts);
    }

    // Figures of every account of the selection, reckoned once for all territories.
    private sealed class Spans
    {
        private readonly int[] _territories;
        private readonly double[][] _trends;
        private readonly Month[] _months;

        public Spans(Selection selection, TerritoryInput input, bool inMoney, CodedColumn territories)
        {
            var (unit, accounts) = (inMoney ? 100.0 : 1000.0, selection.Accounts.ToArray());
            long[] Sold(Period period) => inMoney ? selection.Cents(period) : selection.Milliunits(period);
            double[] InUnits(long[] sums) => Array.ConvertAll(sums, sum => sum / unit);
            (Now, Before) = (InUnits(Sold(input.Now)), InUnits(Sold(input.Before)));
            (Visits, VisitsBefore) = (selection.Visits(input.Now), selection.Visits(input.Before));
            (Refusals, RefusalsBefore) = (selection.Refusals(input.Now), selection.Refusals(input.Before));
            VisitsByMonth = [.. input.Now.Months.AsParallel().AsOrdered().Select(month => (month, selection.Visits(new(month, month))))];
            _territories = Array.ConvertAll(accounts, account => territories.Codes[account]);
            _months = [.. new Period(input.Before.From, input.Now.To).Months];
            _trends = [.. _months.AsParallel().AsOrdered().Select(month => InUnits(ByTerritory(Sold(new(month, month)), territories.Values.Count)))];
        }

        public double[] Now { get; }
        public double[] Before { get; }
        public long[] Visits { get; }
        public long[] VisitsBefore { get; }
        public long[] Refusals { get; }
        public long[] RefusalsBefore { get; }
        public (Month Month, long[] Visits)[] VisitsByMonth { get; }

        /// <summary>Sales by month of the territory that the account at a position belongs to.</summary>
        public IReadOnlyList<MonthValue> TrendOf(int position) =>
            [.. Enumerable.Range(0, _months.Length).Select(m => new MonthValue(_months[m], _trends[m][_territories[position]]))];

        private long[] ByTerritory(long[] sold, int count)
        {
            var sums = new long[count];
            for (var p = 0; p < sold.Length; p++)
                sums[_territories[p]] += sold[p];
            return sums;
        }
    }
}
