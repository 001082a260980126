namespace Analytics;

/// <summary>The six closing questions, answered with figures for everybody and for every region, territory and rep.</summary>
public static class Checkup
{
    /// <summary>
    /// The answers for a slice. <paramref name="activity"/> is the report of <see cref="Activity.Of"/> for the same slice, scope and settings. Boxes are those of the
    /// product with the largest sales, compared with 12 months before. What chance moves is known of the whole selection from shuffled months; of a group of n accounts
    /// it is the same mean ± z·√(moved share ÷ n), each move being up or down alike.
    /// </summary>
    public static CheckupReport Of(Panel panel, Slice slice, Scope scope, Settings settings, ActivityReport activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var selection = panel.Select(slice, scope);
        var tallies = CheckupTallies.Of(selection, settings);
        var answers = new CheckupAnswers(tallies, slice.Period, settings, ChanceOf(panel, slice, scope, settings, tallies), LabelOf(panel, slice, settings));
        return new(
            slice.Period, panel.DataVersion, panel.Scores?.RunId, selection.Count, activity.Reps, answers.Of(tallies.All, activity.Kpis, activity.Contradictions.Count),
            [.. from held in activity.Groups
                let tally = tallies.Of(held.Dimension, held.Value)
                where tally is not null
                select new CheckupGroup(held.Dimension, held.Value, held.Name, tally.Positions.Count, answers.Of(tally, held.Kpis, ContradictionsOf(held, activity)))],
            activity.Notes);
    }

    // How many targets cannot be met together is known by rep only.
    private static int? ContradictionsOf(ActivityGroup group, ActivityReport activity) =>
        group.Dimension == Dimension.Rep ? activity.Contradictions.Count(contradiction => contradiction.RepId == group.Value) : null;

    private static Movement? ChanceOf(Panel panel, Slice slice, Scope scope, Settings settings, CheckupTallies tallies) =>
        panel.Scores is null || tallies.ComparedWith is null ? null : Boxes.Of(panel, slice, scope, settings).Movement;

    private static string? LabelOf(Panel panel, Slice slice, Settings settings) => ResponseEvidence.Of(panel, slice, settings)?.Finding.Label;
}
