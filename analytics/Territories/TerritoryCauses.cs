namespace Analytics;

/// <summary>
/// Causes scored side by side, each from 0 to 1 with its evidence. A cause that shows in every territory explains none of them: shares are held against the
/// median of the others.
/// </summary>
internal sealed class TerritoryCauses
{
    private const double FullVacancy = 3;
    private const double RepChange = 0.4;

    private readonly TerritoryInput _input;
    private readonly Settings _settings;
    private readonly ILookup<string, TerritoryEvent> _events;
    private readonly Dictionary<string, (double Now, double Before)> _markets;
    private readonly (double Now, double Before) _market;
    private readonly MedianOfOthers _adherences, _refusals, _saturations, _potentials;

    public TerritoryCauses(IReadOnlyList<TerritoryFigures> all, TerritoryInput input, Settings settings)
    {
        (_input, _settings) = (input, settings);
        _events = input.Events.Where(e => e.Kind is "price" or "delisting" or "stock_out").ToLookup(e => e.TerritoryId, StringComparer.Ordinal);
        _markets = input.Market.GroupBy(m => m.TerritoryId).ToDictionary(g => g.Key, g => (g.Sum(m => m.Now), g.Sum(m => m.Before)), StringComparer.Ordinal);
        _market = (_markets.Values.Sum(m => m.Now), _markets.Values.Sum(m => m.Before));
        _adherences = new(all.Select(t => t.Adherence));
        _refusals = new(all.Select(t => t.RefusalRate));
        _saturations = new(all.Select(t => t.ShareAtTop));
        _potentials = new(all.Select(t => t.Potential > 0 ? t.Potential : (double?)null));
    }

    public IReadOnlyList<Cause> Of(TerritoryFigures territory)
    {
        var (vacancy, access) = (Vacancy(territory), Access(territory));
        Cause[] causes =
        [
            vacancy, Event(territory), Market(territory), Execution(territory, Math.Max(vacancy.Score, access.Score / 2)), access, Saturation(territory), Alignment(territory),
        ];
        return [.. causes.OrderByDescending(c => c.Score).ThenBy(c => c.Code, StringComparer.Ordinal)];
    }

    // Months nobody of the territory visited in; else another rep than before.
    private Cause Vacancy(TerritoryFigures territory)
    {
        var active = territory.RepMonths.Where(rep => rep.Visits > 0).ToArray();
        if (active.Length == 0)
            return new("vacancy", 0, Note.Of("causeNoReps"));
        var vacant = _input.Now.Months.Count(month => active.All(rep => rep.Month != month));
        var then = active.Where(rep => _input.Before.Contains(rep.Month)).Select(rep => rep.RepId).ToHashSet(StringComparer.Ordinal);
        var changed = then.Count > 0 && active.Where(rep => _input.Now.Contains(rep.Month)).Any(rep => !then.Contains(rep.RepId));
        var score = Math.Max(Within(vacant / FullVacancy), changed ? RepChange : 0);
        return new("vacancy", score, Note.Of(vacant > 0 ? "causeVacancy" : changed ? "causeRepChange" : "causeNoVacancy", ("months", vacant)));
    }

    private Cause Event(TerritoryFigures territory) => _events[territory.Id].FirstOrDefault() is { } first
        ? new("event", 0.9, Note.Of("causeEvent", ("description", first.Description), ("day", first.EventDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))))
        : new("event", 0, Note.Of("causeNoEvent"));

    // The market here against the market elsewhere.
    private Cause Market(TerritoryFigures territory)
    {
        var own = _markets.GetValueOrDefault(territory.Id);
        if (Fraction.Of(own.Now, own.Before) is not ({ } here and > 0) || Fraction.Of(_market.Now - own.Now, _market.Before - own.Before) is not ({ } there and > 0))
            return new("market", 0, Note.Of("causeNoMarket"));
        return new("market", Within(-Math.Log(here / there) / 0.2), Note.Of("causeMarket", ("here", here - 1), ("there", there - 1)));
    }

    // A vacant territory executes nothing, and a refused visit is not made: that is not the rep's doing.
    private Cause Execution(TerritoryFigures territory, double excused)
    {
        if (territory.Adherence is not { } own || _adherences.Without(own) is not { } median)
            return new("execution", 0, Note.Of("causeNoPlan"));
        var missed = own < _settings.Activity.PlanAdherence ? Within((median - own) / (0.6 * median)) : 0;
        return new("execution", missed * (1 - excused), Note.Of("causeExecution", ("own", own), ("median", median)));
    }

    private Cause Access(TerritoryFigures territory)
    {
        if (territory.RefusalRate is not { } own || _refusals.Without(own) is not { } median)
            return new("access", 0, Note.Of("causeNoVisits"));
        return new("access", Within((own - median) / 0.3), Note.Of("causeAccess", ("own", own), ("median", median), ("heavy", territory.ShareAtA3 ?? 0)));
    }

    private Cause Saturation(TerritoryFigures territory)
    {
        if (territory.ShareAtTop is not { } own || _saturations.Without(own) is not { } median)
            return new("saturation", 0, Note.Of("causeNotScored"));
        return new("saturation", Within((own - median) / 0.4), Note.Of("causeSaturation", ("own", own), ("median", median)));
    }

    private Cause Alignment(TerritoryFigures territory)
    {
        if (territory.Potential <= 0 || _potentials.Without(territory.Potential) is not { } median)
            return new("alignment", 0, Note.Of("causeNotScored"));
        var ratio = territory.Potential / median;
        return new("alignment", Within((0.8 - ratio) / 0.4), Note.Of("causeAlignment", ("ratio", ratio)));
    }

    private static double Within(double score) => Math.Clamp(score, 0, 1);
}
