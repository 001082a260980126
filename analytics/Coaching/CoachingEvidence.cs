namespace Analytics;

/// <summary>What the manager's choices look at, by position in a selection of one product.</summary>
internal sealed record CoachingEvidence(Selection Selection, ProductScores Scores, Period Year, long[] Visits, long[] Refusals, Holdout Holdout, Settings Settings)
{
    /// <summary>Months in which refusals count together.</summary>
    public const int RefusalMonths = 3;

    public static CoachingEvidence Of(Selection selection, ProductScores scores, Holdout holdout, Settings settings)
    {
        var year = Period.Trailing(scores.Path.To, Math.Min(12, scores.Path.Length));
        return new(selection, scores, year, selection.Visits(year), selection.Refusals(Period.Trailing(scores.Path.To, RefusalMonths)), holdout, settings);
    }

    public int Count => Selection.Count;

    public Box? BoxOf(int position) => Scores.BoxOf(Selection.Accounts[position], Scores.Path.To);

    /// <summary>Whether the doctor may be picked: those held out count in every sum, and are in no list.</summary>
    public bool IsListed(int position) => !Holdout.IsHeld(Selection.Accounts[position]);

    public double LevelOf(int position) => Scores.Adoptions[Selection.Accounts[position]].Level;

    public double ShareOf(int position) => LevelOf(position) / PotentialOf(position);

    /// <summary>Posterior probability that the share of potential lies below the first-choice cut.</summary>
    public double ProbabilityBelowFirst(int position) => Scores.Adoptions[Selection.Accounts[position]].ProbabilityBelow(Settings.Digit1Cut * PotentialOf(position));

    /// <summary>Month ends in a row, up to the last, at which the doctor was in this box.</summary>
    public int MonthsIn(int position, Box box)
    {
        var months = 0;
        for (var month = Scores.Path.To; month >= Scores.Path.From && Scores.BoxOf(Selection.Accounts[position], month) == box; month -= 1)
            months++;
        return months;
    }

    public CoachingPick Pick(string kind, int position, Note why)
    {
        var row = Selection.Panel.Accounts[Selection.Accounts[position]];
        return new(kind, Selection.Ref(position), BoxOf(position)!.Value, row.Hospital, row.Territory, row.Rep, LevelOf(position), Visits[position] / (double)Year.Length, why);
    }

    private double PotentialOf(int position) => Math.Max(0.01, Scores.Potentials[Selection.Accounts[position]].Units);
}
