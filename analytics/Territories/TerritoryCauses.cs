namespace Analytics;

/// <summary>
/// Causes scored side by side, each from 0 to 1 with its evidence. A cause that shows in every territory explains none of them: shares are held against the
/// median of the others.
/// </summary>
internal static class TerritoryCauses
{
    private const double FullVacancy = 3;
    private const double RepChange = 0.4;

    public static IReadOnlyList<Cause> Of(TerritoryFigures territory, IReadOnlyList<TerritoryFigures> all, TerritoryInput input, Settings settings)
    {
        var (vacancy, access) = (Vacancy(territory, input), Access(territory, all));
        Cause[] causes =
        [
            vacancy,
            Event(territory, input),
            Market(territory, input),
            Execution(territory, all, settings, Math.Max(vacancy.Score, access.Score / 2)),
            access,
            Saturation(territory, all),
            Alignment(territory, all),
        ];
        return [.. causes.OrderByDescending(c => c.Score).ThenBy(c => c.Code, StringComparer.Ordinal)];
    }

    // Months nobody of the territory visited in; else another rep than before.
    private static Cause Vacancy(TerritoryFigures territory, TerritoryInput input)
    {
        var active = territory.RepMonths.Where(rep => rep.Visits > 0).ToArray();
        if (active.Length == 0)
            return new("vacancy", 0, Note.Of("causeNoReps"));
        var vacant = input.Now.Months.Count(month => active.All(rep => rep.Month != month));
        var then = active.Where(rep => input.Before.Contains(rep.Month)).Select(rep => rep.RepId).ToHashSet(StringComparer.Ordinal);
        var changed = then.Count > 0 && active.Where(rep => input.Now.Contains(rep.Month)).Any(rep => !then.Contains(rep.RepId));
        var score = Math.Max(Within(vacant / FullVacancy), changed ? RepChange : 0);
        return new("vacancy", score, Note.Of(vacant > 0 ? "causeVacancy" : changed ? "causeRepChange" : "causeNoVacancy", ("months", vacant)));
    }

    private static Cause Event(TerritoryFigures territory, TerritoryInput input)
    {
        var own = input.Events.Where(e => e.TerritoryId == territory.Id && e.Kind is ("price" or "delisting" or "stock_out")).ToArray();
        return own.Length == 0
            ? new("event", 0, Note.Of("causeNoEvent"))
            : new("event", 0.9, Note.Of("causeEvent", ("description", own[0].Description), ("day", own[0].EventDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
    }

    // The market here against the market elsewhere.
    private static Cause Market(TerritoryFigures territory, TerritoryInput input)
    {
        var (own, others) = (input.Market.Where(m => m.TerritoryId == territory.Id).ToArray(), input.Market.Where(m => m.TerritoryId != territory.Id).ToArray());
        if (Fraction.Of(own.Sum(m => m.Now), own.Sum(m => m.Before)) is not ({ } here and > 0) || Fraction.Of(others.Sum(m => m.Now), others.Sum(m => m.Before)) is not ({ } there and > 0))
            return new("market", 0, Note.Of("causeNoMarket"));
        return new("market", Within(-Math.Log(here / there) / 0.2), Note.Of("causeMarket", ("here", here - 1), ("there", there - 1)));
    }

    // A vacant territory executes nothing, and a refused visit is not made: that is not the rep's doing.
    private static Cause Execution(TerritoryFigures territory, IReadOnlyList<TerritoryFigures> all, Settings settings, double excused)
    {
        if (territory.Adherence is not { } own || Median(territory, all, t => t.Adherence) is not { } median)
            return new("execution", 0, Note.Of("causeNoPlan"));
        var missed = own < settings.Activity.PlanAdherence ? Within((median - own) / (0.6 * median)) : 0;
        return new("execution", missed * (1 - excused), Note.Of("causeExecution", ("own", own), ("median", median)));
    }

    private static Cause Access(TerritoryFigures territory, IReadOnlyList<TerritoryFigures> all)
    {
        if (territory.RefusalRate is not { } own || Median(territory, all, t => t.RefusalRate) is not { } median)
            return new("access", 0, Note.Of("causeNoVisits"));
        var heavy = territory.ShareOfBoxes(b => b is { Letter: 'A', Digit: 3 }) ?? 0;
        return new("access", Within((own - median) / 0.3), Note.Of("causeAccess", ("own", own), ("median", median), ("heavy", heavy)));
    }

    private static Cause Saturation(TerritoryFigures territory, IReadOnlyList<TerritoryFigures> all)
    {
        if (territory.ShareOfBoxes(b => b.Digit == 1) is not { } own || Median(territory, all, t => t.ShareOfBoxes(b => b.Digit == 1)) is not { } median)
            return new("saturation", 0, Note.Of("causeNotScored"));
        return new("saturation", Within((own - median) / 0.4), Note.Of("causeSaturation", ("own", own), ("median", median)));
    }

    private static Cause Alignment(TerritoryFigures territory, IReadOnlyList<TerritoryFigures> all)
    {
        if (territory.Potential <= 0 || Median(territory, all, t => t.Potential > 0 ? t.Potential : null) is not { } median)
            return new("alignment", 0, Note.Of("causeNotScored"));
        var ratio = territory.Potential / median;
        return new("alignment", Within((0.8 - ratio) / 0.4), Note.Of("causeAlignment", ("ratio", ratio)));
    }

    private static double Within(double score) => Math.Clamp(score, 0, 1);

    private static double? Median(TerritoryFigures territory, IReadOnlyList<TerritoryFigures> all, Func<TerritoryFigures, double?> of)
    {
        var others = all.Where(t => t.Id != territory.Id).Select(of).OfType<double>().Order().ToArray();
        return others.Length == 0 ? null : (others[(others.Length - 1) / 2] + others[others.Length / 2]) / 2;
    }
}
