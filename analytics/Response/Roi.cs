namespace Analytics;

/// <summary>What visits return: the naive figures beside the corrected ones, and the gates before any money is claimed.</summary>
public static class Roi
{
    private const double NextSum = 10_000;
    private const int CurveSteps = 12;

    /// <summary>Response of the accounts of a slice that a scope sees, over the closed months of its period that both visits and sales cover.</summary>
    /// <remarks>
    /// The response model and its gates are of all accounts and all common closed months of the panel; only figures of the slice's own
    /// accounts leave. The fixed-effects estimates are of the slice.
    /// </remarks>
    /// <exception cref="SliceException">No closed month of the period is covered by both.</exception>
    public static RoiReport Of(Panel panel, Slice slice, Scope scope, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(settings);
        var selection = panel.Select(slice, scope);
        var period = panel.CommonClosedMonths?.And(slice.Period) ?? throw new SliceException(
            $"No closed month of {slice.Period} is covered by both visits and sales (both cover: {panel.CommonClosedMonths?.ToString() ?? "none"}).");
        var (units, visits) = (MonthGrid.Units(selection, period), MonthGrid.Visits(selection, period));
        var (costs, priced) = VisitCosts.Of(selection, period, settings);
        var evidence = ResponseEvidence.Of(panel, slice, settings);
        var returns = evidence is null ? null : Returns.Of(panel, slice, evidence, priced);
        var fixedEffectsLead = Gates.Lead(units, visits, settings.Alpha);
        var (lead, stability) = (evidence?.Finding.Lead ?? fixedEffectsLead, evidence?.Finding.Stability ?? Gates.Stability(units, visits, settings.Alpha));
        var skill = evidence?.Finding.Skill ?? ResponseGates.Skill(null, null, settings.Alpha);
        var (money, delivered) = (Money.Of(selection, period, priced), DeliveredCosts.Of(selection, scope, period));
        int[] own = [.. selection.Accounts];
        var whole = returns?.By(own);
        var tables = RoiTables.Of(selection, period, priced, evidence, returns);
        return new()
        {
            Period = period,
            DataVersion = panel.DataVersion,
            Currency = settings.Currency,
            Naive = VisitResponse.Naive(units, visits, settings.Alpha),
            Corrected = VisitResponse.Corrected(units, visits, settings.Alpha),
            WithinHalfYears = VisitResponse.WithinHalfYears(units, visits, period, settings.Alpha),
            FixedEffectsLeadTest = fixedEffectsLead,
            Response = evidence is null ? null : ResponseOf(evidence, own, settings),
            LeadTest = lead,
            Stability = stability,
            Skill = skill,
            Label = evidence?.Finding.Label ?? "association",
            ValuePerVisit = whole?.ValuePerVisit,
            LongRunValuePerVisit = whole is null ? null : returns!.PerVisit(own, longRun: true),
            BreakEvenVisitCost = whole?.ValuePerVisit,
            NaiveRoi = money.NaiveRoi,
            Return = whole,
            NaiveConcentration = RoiCurves.Naive(selection, period, priced),
            Concentration = whole is not null && skill.Passed ? RoiCurves.Incremental(selection, evidence!, priced) : null,
            Next = NextOf(whole, returns, own, costs, skill, tables),
            Units = money.Units,
            Sales = money.Sales,
            Margin = money.Margin,
            Visits = money.Visits,
            Cost = money.Cost,
            DeliveredCosts = delivered,
            NaiveRoiWithDelivered = delivered?.NaiveRoi(money),
            VisitCosts = costs,
            AssumedVisitCost = costs.ByChannel,
            Tables = tables,
            Notes = RoiNotes.Of(selection, period, money, evidence, lead, stability, whole, delivered, settings),
        };
    }

    private static ResponseReport ResponseOf(ResponseEvidence evidence, int[] own, Settings settings)
    {
        double[] weights = [.. own.Select(_ => 1.0 / own.Length)];
        return new()
        {
            Months = evidence.Finding.Months,
            ShortRun = evidence.Fit.PerVisit(own, weights, longRun: false).SlopeAt(settings.Alpha),
            LongRun = evidence.Fit.PerVisit(own, weights, longRun: true).SlopeAt(settings.Alpha),
            CarryOver = evidence.Fit.Profile,
            CarriesOver = evidence.Finding.Label == "effect" && evidence.Fit.CarriesOver,
            Curve = evidence.Finding.Label == "effect" ? CurveOf(evidence, own, settings) : [],
            Size = evidence.Finding.Estimate.Noise.Size,
            BetweenPools = evidence.Finding.Estimate.BetweenPools,
            Markets = evidence.Finding.Markets,
            Pools = evidence.Finding.Pools,
        };
    }

    private static ResponseCurvePoint[] CurveOf(ResponseEvidence evidence, int[] own, Settings settings)
    {
        if (own.Length == 0)
            return [];
        double[] usual = [.. own.Select(i => evidence.Visits.Values.AsSpan(i * evidence.Visits.Months, evidence.Visits.Months).ToArray().Average()).Order()];
        var (least, most) = (usual[(int)(0.05 * (usual.Length - 1))], usual[(int)(0.95 * (usual.Length - 1))]);
        return
        [
            .. Enumerable.Range(0, CurveSteps + 1).Select(step => 1.5 * Math.Max(1, most) * step / CurveSteps).Select(visits =>
            {
                var units = evidence.Fit.UnitsAt(own, visits);
                var interval = units.IntervalAt(settings.Alpha);
                return new ResponseCurvePoint(visits, units.Value, interval.Low, interval.High, least <= visits && visits <= most);
            }),
        ];
    }

    // Where groups may be ranked by response, the next visits go where one is worth most; else to the mean account.
    private static NextMoney? NextOf(GroupReturn? whole, Returns? returns, int[] own, VisitCosts costs, SkillTest skill, IReadOnlyList<RoiTable> tables)
    {
        if (whole is null || costs.PerVisit is not > 0 || returns!.PerVisit(own, longRun: true) is not { } each)
            return null;
        var visits = NextSum / costs.PerVisit!.Value;
        if (skill.Passed && tables.FirstOrDefault(t => t.Dimension == skill.GroupedBy)?.Rows.Where(r => r.Return?.Marginal is not null)
            .MaxBy(r => r.Return!.Marginal!.Low) is { } best)
        {
            var earns = best.Return!.Marginal!;
            return new(NextSum, visits, new(NextSum * (1 + earns.Value), NextSum * (1 + earns.Low), NextSum * (1 + earns.High)), skill.GroupedBy, best.Value);
        }
        return new(NextSum, visits, new(visits * each.Value, visits * each.Low, visits * each.High), null, null);
    }
}
