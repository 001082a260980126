namespace Analytics;

/// <summary>The months a trial is judged by: up to a year before the draw, and the closed months after it up to the end of its quarter.</summary>
internal sealed record TrialMonths(Period Before, Period? After)
{
    private const int Year = 12;

    /// <summary>Months a placebo looks at where none is closed after the draw yet.</summary>
    private const int Quarter = 3;

    public static TrialMonths Of(Trial trial, Period closed)
    {
        var (from, to) = (trial.KnownThrough + 1, Month.Earlier(closed.To, trial.Quarter.Months.To));
        return new(Period.Trailing(trial.KnownThrough, Year).And(closed) ?? new(closed.From, closed.From), from <= to ? new Period(from, to) : null);
    }

    /// <summary>As if it had been drawn as many months earlier; null where history does not reach that far.</summary>
    public TrialMonths? Earlier(Period closed)
    {
        var after = Period.Trailing(Before.To, After?.Length ?? Quarter);
        return after.From - 1 < closed.From || Period.Trailing(after.From - 1, Year).And(closed) is not { } before ? null : new(before, after);
    }
}
