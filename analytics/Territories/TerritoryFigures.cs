namespace Analytics;

/// <summary>What a territory's diagnosis is reckoned from; accounts in the order of their ids.</summary>
internal sealed class TerritoryFigures
{
    private TerritoryFigures(Selection selection, int code, int[] positions, TerritorySpans spans, TerritoryInput input, bool inMoney)
    {
        var row = selection.Panel.Accounts[selection.Accounts[positions[0]]];
        Id = row.Territory!;
        Name = input.Names.TryGetValue(Id, out var name) ? name : new(Id, Id, row.District, row.Region);
        var (now, before) = (Array.ConvertAll(positions, p => spans.Now[p]), Array.ConvertAll(positions, p => spans.Before[p]));
        (Now, Before, Growth) = (now.Sum(), before.Sum(), Evolution.Of(now, before, 1));
        (Visits, VisitsBefore) = (SumOf(spans.Visits), SumOf(spans.VisitsBefore));
        (Refusals, RefusalsBefore) = (SumOf(spans.Refusals), SumOf(spans.RefusalsBefore));
        (Planned, Capped) = (spans.Planned[code], spans.Capped[code]);
        if (selection.Panel.Scores?.Products[selection.MainProduct] is { } scores)
        {
            (ShareAtTop, ShareAtA3) = SharesOf(selection, scores, positions, Month.Earlier(input.Now.To, scores.Path.To));
            Potential = positions.Sum(p => scores.Potentials[selection.Accounts[p]].Units);
            NetUpgradeIndex = UpgradesOf(selection, scores, positions, input);
        }
        RepMonths = input.Activity.RepsByTerritory[Id];
        Accounts = new(selection.Only(positions), input, inMoney);

        long SumOf(long[] all)
        {
            var sum = 0L;
            foreach (var position in positions)
                sum += all[position];
            return sum;
        }
    }

    public string Id { get; }

    public TerritoryName Name { get; }

    public TerritoryAccounts Accounts { get; }

    public double Now { get; }

    public double Before { get; }

    /// <summary>How much it grew, against no benchmark yet.</summary>
    public Evolution? Growth { get; }

    public long Visits { get; }

    public long Refusals { get; }

    public long VisitsBefore { get; }

    public long RefusalsBefore { get; }

    /// <summary>Planned visits of the months judged, and those done up to the plan.</summary>
    public double Planned { get; }

    /// <inheritdoc cref="Planned"/>
    public double Capped { get; }

    public double Potential { get; }

    /// <summary>Reps' months of both spans.</summary>
    public IEnumerable<RepMonth> RepMonths { get; }

    public double? NetUpgradeIndex { get; }

    /// <summary>Refusals ÷ contacts in the months judged.</summary>
    public double? RefusalRate => Fraction.Of(Refusals, Visits + Refusals);

    public double? Adherence => Fraction.Of(Capped, Planned);

    /// <summary>Share of the accounts with a box whose digit is 1, and of those in A3.</summary>
    public double? ShareAtTop { get; }

    /// <inheritdoc cref="ShareAtTop"/>
    public double? ShareAtA3 { get; }

    /// <summary>The territories of a selection, ordinal order; accounts without one belong to none.</summary>
    public static IReadOnlyList<TerritoryFigures> Of(Selection selection, TerritoryInput input, Settings settings, bool inMoney)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var territories = selection.Panel.Accounts.Columns[Dimension.Territory];
        var spans = TerritorySpans.Of(selection, input, inMoney, territories);
        // Codes are in the order of the ids; 0 is no territory.
        return Together.Each(
            [.. PositionsBy(selection, territories).Index().Skip(1).Where(of => of.Item.Count > 0)],
            of => new TerritoryFigures(selection, of.Index, [.. of.Item], spans, input, inMoney));
    }

    private static List<int>[] PositionsBy(Selection selection, CodedColumn territories)
    {
        var positions = new List<int>[territories.Values.Count];
        var codes = territories.Codes;
        for (var code = 0; code < positions.Length; code++)
            positions[code] = [];
        for (var position = 0; position < selection.Count; position++)
            positions[codes[selection.Accounts[position]]].Add(position);
        return positions;
    }

    private static (double? AtTop, double? AtA3) SharesOf(Selection selection, ProductScores scores, int[] positions, Month at)
    {
        var (boxed, top, a3) = (0, 0, 0);
        foreach (var position in positions)
        {
            if (scores.BoxOf(selection.Accounts[position], at) is not { } box)
                continue;
            boxed++;
            top += box.Digit == 1 ? 1 : 0;
            a3 += box is { Letter: 'A', Digit: 3 } ? 1 : 0;
        }
        return (Fraction.Of(top, boxed), Fraction.Of(a3, boxed));
    }

    private static double? UpgradesOf(Selection selection, ProductScores scores, int[] positions, TerritoryInput input)
    {
        if (!scores.Path.Contains(input.Before.To) || !scores.Path.Contains(input.Now.To))
            return null;
        var (moved, accounts) = (0, 0);
        foreach (var position in positions)
        {
            var account = selection.Accounts[position];
            if (scores.BoxOf(account, input.Before.To) is not { } then || scores.BoxOf(account, input.Now.To) is not { } now)
                continue;
            accounts++;
            moved += Math.Sign(then.Digit - now.Digit + 3 * (then.Letter - now.Letter));
        }
        return Fraction.Of(moved, accounts);
    }
}
