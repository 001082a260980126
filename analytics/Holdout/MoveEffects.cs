namespace Analytics;

/// <summary>Judges the lists by the accounts held out of them.</summary>
public static class MoveEffects
{
    /// <summary>Of the trial accounts of a slice that a scope sees, every quarter drawn so far.</summary>
    /// <exception cref="NotScoredException">There is no scoring run.</exception>
    public static MoveEffectReport Of(Panel panel, Slice slice, Scope scope, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var run = NotScoredException.Require(panel);
        if (panel.ClosedMonthsOf(SourceSpan.Sales) is not { } closed)
            throw new EmptyWarehouseException();
        var selection = panel.Select(slice, scope);
        return selection.Kept((typeof(MoveEffectReport), selection.ProductsKey, settings), () => Of(selection, run, closed, settings));
    }

    private static MoveEffectReport Of(Selection selection, ScoreRun run, Period closed, Settings settings)
    {
        var trials = run.Trials.Where(t => t.Share > 0).Select(trial => TrialOutcome.Of(selection, trial, closed)).ToArray();
        var matched = MatchedDifference.Of([.. trials.SelectMany(t => t.Differences(run))], settings.Alpha);
        var placebo = MatchedDifference.Of([.. trials.SelectMany(t => t.EarlierDifferences(run, closed))], settings.Alpha);
        return new(
            selection.Panel.DataVersion, run.Holdout.Share,
            [
                RowOf(null, trials, settings), .. Enum.GetValues<MoveKind>().Select(kind => RowOf(kind, trials, settings)),
                .. trials.Select(trial => QuarterOf(trial, settings)),
            ],
            matched, placebo, [.. NotesOf(trials, placebo)]);
    }

    private static LiftRow RowOf(MoveKind? kind, TrialOutcome[] trials, Settings settings)
    {
        var counted = trials.Where(t => t.Months.After is not null).Select(t => t.CasesOf(kind)).ToArray();
        return LiftRow.Of(kind, null, null, [.. counted.SelectMany(c => c)], counted.Length > 0, Lift.Pooled([.. counted.Select(Lift.Of).OfType<Lift>()]), settings.Alpha);
    }

    private static LiftRow QuarterOf(TrialOutcome trial, Settings settings)
    {
        var (cases, isCounted) = (trial.CasesOf(null), trial.Months.After is not null);
        return LiftRow.Of(null, trial.Trial.Quarter.ToString(), trial.Months.After, cases, isCounted, isCounted ? Lift.Of(cases) : null, settings.Alpha);
    }

    private static IEnumerable<Note> NotesOf(TrialOutcome[] trials, MatchedDifference? placebo)
    {
        if (trials.Length == 0)
            yield return Note.Of("effectNotDrawn");
        else if (trials.All(t => t.Months.After is null))
            yield return Note.Of("effectNotYet", ("quarter", trials[^1].Trial.Quarter.ToString()), ("month", trials[^1].Trial.KnownThrough));
        if (placebo is { IncludesZero: false })
            yield return Note.Of("effectPlaceboFailed");
    }
}
