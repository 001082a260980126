using System.Numerics.Tensors;

namespace Analytics;

/// <summary>Are visits well made: every key figure of the field force, for the selection, each region, territory and rep, and each month.</summary>
public static class Activity
{
    /// <summary>
    /// The figures of a slice's months. Accounts come from the panel, filtered as everywhere; what only reps have (time, visits a day, products a visit) is
    /// filtered by their territory and themselves. <paramref name="input"/> is read by <see cref="ActivityReader"/> for the same slice and scope.
    /// </summary>
    public static ActivityReport Of(Panel panel, Slice slice, Scope scope, Settings settings, ActivityInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var selection = panel.Select(slice, scope);
        var (now, before) = Together.Of(
            () => ActivityTallies.Of(selection, scope, settings, input, slice.Period),
            () => slice.Period.Previous is var previous && selection.Covers(SourceSpan.Visits, previous) ? ActivityTallies.Of(selection, scope, settings, input, previous) : null);
        var reps = now.HasMonths.Count(has => has);
        return new(
            slice.Period, panel.DataVersion, panel.Scores?.RunId, reps, selection.Count,
            ActivityKpis.Of(now.All, settings, before?.All), GroupsOf(now, before, settings),
            [.. slice.Period.Months.Zip(now.Months, (month, tally) => new ActivityMonth(month, month <= panel.LastClosed, ActivityKpis.Of(tally, settings)))],
            FrequencyOf(now.All, slice.Period), TimeOf(now.All), TargetConsistency.Of(now, settings),
            CredibilityOf.Entries(input.Entries, now.Hits), NotesOf(selection, input, now, reps));
    }

    // Values are numbered in their order.
    private static List<ActivityGroup> GroupsOf(ActivityTallies now, ActivityTallies? before, Settings settings) =>
        [.. from dimension in FieldForce.Dimensions.Index()
            from own in now.By[dimension.Index].Index()
            where own.Item is not null
            let value = now.Field.Values[dimension.Index][own.Index]
            select new ActivityGroup(
                dimension.Item, value, dimension.Item == Dimension.Rep ? now.Field.RepNames[own.Index] : value,
                () => ActivityKpis.Of(own.Item, settings, before?.By[dimension.Index][own.Index]))];

    private static LetterFrequency[] FrequencyOf(ActivityTally tally, Period period) =>
        TensorPrimitives.Sum(tally.TargetsOf) == 0 ? [] : [.. Enumerable.Range(0, ActivityTally.Letters).Select(i => new LetterFrequency(
            (char)('A' + i), tally.TargetsOf[i] / period.Length, Fraction.Of(tally.CoveredOf[i], tally.TargetsOf[i]),
            Fraction.Of(tally.VisitsToTargets[i], tally.CoveredOf[i]), Fraction.Of(tally.VisitsToTargets[i], tally.TargetsOf[i]),
            Fraction.Of(tally.BandFrom[i], tally.TargetsOf[i]), Fraction.Of(tally.BandTo[i], tally.TargetsOf[i])))];

    private static TimeShare[] TimeOf(ActivityTally tally)
    {
        (string Activity, double Minutes)[] times = [("selling", tally.Selling), ("travelling", tally.Travelling), ("organization", tally.Organization), ("personal", tally.Personal)];
        var all = times.Sum(time => time.Minutes);
        return all == 0 ? [] : [.. times.Select(time => new TimeShare(time.Activity, time.Minutes / all, time.Minutes))];
    }

    private static List<Note> NotesOf(Selection selection, ActivityInput input, ActivityTallies now, int reps)
    {
        var notes = SpanNotes.Of(selection);
        if (selection.Panel.Scores is null)
            notes.Add(Note.Of("activityNotScored"));
        if (reps == 0)
            notes.Add(Note.Of("activityNoReps"));
        if (now.All.Selling + now.All.Personal == 0)
            notes.Add(Note.Of("activityNoTimeSheets"));
        if (input.Targets.Count == 0)
            notes.Add(Note.Of("activityEveryAccountIsTarget"));
        if (input.Planned.IsEmpty)
            notes.Add(Note.Of("activityNoPlans"));
        return notes;
    }
}
