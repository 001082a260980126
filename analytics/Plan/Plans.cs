namespace Analytics;

/// <summary>
/// Plans a rep's visits: by the response of accounts to all products' visits where its gates passed, else by the rulebook's frequencies; the
/// two stand beside each other at equal visits.
/// </summary>
public static class Plans
{
    private const int Window = 12;

    /// <exception cref="NotScoredException">There is no scoring run.</exception>
    /// <exception cref="SliceException">No account a scope sees is assigned to the rep, or no closed month holds visits.</exception>
    public static PlanReport Of(Panel panel, string rep, Scope scope, Settings settings, PlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(options);
        settings = options.On(settings);
        var run = NotScoredException.Require(panel);
        var closed = panel.ClosedMonthsOf(SourceSpan.Visits) ?? throw new SliceException("No closed month holds visits: a plan needs to know today's.");
        var months = new Period(Month.Later(closed.From, closed.To - (Window - 1)), closed.To);
        var all = panel.Select(new Slice(months).With(Dimension.Rep, rep), scope);
        if (all.Count == 0)
            throw new SliceException($"No account is assigned to rep '{rep}' (reps are named by their id as delivered).");
        var selection = all.Where(position => !run.Holdout.IsHeld(all.Accounts[position]));
        var kept = new KeptVisits(all.Count - selection.Count, (all.Visits(months).Sum() - selection.Visits(months).Sum()) / (double)months.Length);
        int[] accounts = [.. selection.Accounts];
        var now = Array.ConvertAll(selection.Visits(months), v => v / (double)months.Length);
        var boxes = Array.ConvertAll(accounts, account => ProductScores.BoxAskingMost(run.Products, account, run.AsOf, settings));
        var evidence = ResponseEvidence.Of(panel, new Slice(months), settings);
        var why = WhyNot(evidence);
        var capacity = (int)Math.Round((options.Capacity is { } asked ? Math.Max(0, asked - kept.Visits) : now.Sum()) / Allocation.VisitsPerStep);
        var margins = evidence is null || why is not null ? null : MarginsOf(panel, evidence, accounts, settings);
        var planned = margins is null
            ? Scaled(boxes, capacity * Allocation.VisitsPerStep, settings)
            : ByModel(evidence!, accounts, margins, boxes, now, capacity, options, settings);
        return Report(panel, run, rep, selection, kept, accounts, boxes, now, planned, evidence, margins, why, capacity, options, settings);
    }

    /// <summary>The rulebook's frequencies by box, scaled to so many visits in all; an account without a box gets none.</summary>
    internal static PlannedVisits Scaled(IReadOnlyList<Box?> boxes, double visits, Settings settings)
    {
        var asked = boxes.Select(box => box is { } b ? settings.BandOf(b).Default : 0).ToArray();
        var total = asked.Sum();
        return new([.. asked.Select(a => total > 0 ? a * visits / total : visits / asked.Length)], null, "scaled", Lowered: false);
    }

    internal static PlannedVisits ByModel(
        ResponseEvidence evidence, int[] accounts, double[] margins, IReadOnlyList<Box?> boxes, double[] now, int capacity, PlanOptions options, Settings settings)
    {
        var (bounds, lowered) = PlanBounds.Of(boxes, now, capacity, options, settings);
        return Best(bounds, lowered, capacity, options, (i, visits) => margins[i] * evidence.Fit.MeanUnitsAt(accounts[i], visits));
    }

    private static PlannedVisits Best((int Least, int Most)[] bounds, bool lowered, int capacity, PlanOptions options, Func<int, double, double> worth)
    {
        var curves = bounds.Select((b, i) => VisitCurve.Of(b.Least, b.Most, visits => worth(i, visits) - options.VisitCost * visits)).ToArray();
        var best = Allocation.Of(curves, capacity);
        return new([.. best.Steps.Select(s => s * Allocation.VisitsPerStep)], best.ShadowPrice, best.Method, lowered);
    }

    private static Note? WhyNot(ResponseEvidence? evidence) => evidence?.Finding switch
    {
        null => Note.Of("planTooLittle"),
        { Lead.Passed: false } => Note.Of("planLeadFailed"),
        { Stability.Passed: false } => Note.Of("planUnstable"),
        { Label: not "effect" } => Note.Of("planUndetected"),
        { Skill.Passed: false } => Note.Of("planNoSkill"),
        _ => null,
    };

    // Margin of a unit by account; null where no amount is known.
    private static double[]? MarginsOf(Panel panel, ResponseEvidence evidence, int[] accounts, Settings settings) =>
        Returns.Of(panel, new Slice(evidence.Finding.Months), evidence, settings) is { } returns ? Array.ConvertAll(accounts, returns.MarginOf) : null;

    private static PlanReport Report(
        Panel panel, ScoreRun run, string rep, Selection selection, KeptVisits kept, int[] accounts, Box?[] boxes, double[] now, PlannedVisits planned,
        ResponseEvidence? evidence, double[]? margins, Note? why, int capacity, PlanOptions options, Settings settings)
    {
        var rulebook = Scaled(boxes, planned.Visits.Sum(), settings).Visits;
        var rows = accounts.Select((account, i) => new PlanAccount(
            selection.Ref(i), boxes[i], now[i], rulebook[i], planned.Visits[i],
            margins is null ? null : margins[i] * (evidence!.Fit.MeanUnitsAt(account, planned.Visits[i] + 1) - evidence.Fit.MeanUnitsAt(account, planned.Visits[i]))));
        return new()
        {
            Rep = rep,
            AsOf = run.AsOf,
            DataVersion = panel.DataVersion,
            Currency = settings.Currency,
            Basis = margins is null ? "rulebook" : "model",
            Why = why ?? (margins is null ? Note.Of("planAmounts") : Note.Of("planByModel")),
            Capacity = capacity * Allocation.VisitsPerStep,
            Kept = kept,
            Visits = planned.Visits.Sum(),
            ShadowPrice = margins is null ? null : planned.ShadowPrice,
            Gain = margins is null ? null : GainOf(evidence!, accounts, margins, rulebook, planned.Visits, settings),
            CrossFittedGain = margins is null ? null : CrossFitted(evidence!, accounts, margins, boxes, now, capacity, options, settings),
            Method = planned.Method,
            Accounts = [.. rows.OrderByDescending(r => r.Planned).ThenBy(r => r.Account.Id, StringComparer.Ordinal)],
            Notes = [.. NotesOf(planned, kept, capacity)],
        };
    }

    private static IEnumerable<Note> NotesOf(PlannedVisits planned, KeptVisits kept, int capacity)
    {
        if (kept.Accounts > 0)
            yield return Note.Of("planHeldOut", ("accounts", kept.Accounts), ("visits", kept.Visits));
        if (planned.Lowered)
            yield return Note.Of("planBandsLowered");
        else if (planned.Visits.Sum() < (capacity - 1) * Allocation.VisitsPerStep)
            yield return Note.Of("planRoomLeft");
    }

    private static MoneyPerVisit GainOf(ResponseEvidence evidence, int[] accounts, double[] margins, IReadOnlyList<double> rulebook, IReadOnlyList<double> planned, Settings settings)
    {
        var gain = evidence.Fit.Change(accounts, margins, rulebook, planned);
        var interval = gain.IntervalAt(settings.Alpha);
        return new(gain.Value, interval.Low, interval.High);
    }

    // Chosen by one half, valued by the other: what is gained by chance in the one is not there in the other.
    private static double? CrossFitted(
        ResponseEvidence evidence, int[] accounts, double[] margins, IReadOnlyList<Box?> boxes, double[] now, int capacity, PlanOptions options, Settings settings)
    {
        if (evidence.Finding.Halves is not { } halves)
            return null;
        var (first, second) = (evidence.FiguresOf(halves.First), evidence.FiguresOf(halves.Second));
        var (bounds, lowered) = PlanBounds.Of(boxes, now, capacity, options, settings);
        var chosen = Best(bounds, lowered, capacity, options, (i, visits) => margins[i] * first.UnitsAt(accounts[i], halves.First.PerVisit, visits).Units).Visits;
        var rulebook = Scaled(boxes, chosen.Sum(), settings).Visits;
        return accounts.Select((account, i) => margins[i]
            * (second.UnitsAt(account, halves.Second.PerVisit, chosen[i]).Units - second.UnitsAt(account, halves.Second.PerVisit, rulebook[i]).Units)).Sum();
    }
}
