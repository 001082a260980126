namespace Analytics;

/// <summary>What visits return: the naive figures beside the corrected ones, and the tests they must pass.</summary>
public sealed record RoiReport
{
    public required Period Period { get; init; }
    public required long DataVersion { get; init; }
    public required string Currency { get; init; }

    /// <summary>Slope of a pooled regression of units on visits, same account and month; null without variation.</summary>
    public required Slope? Naive { get; init; }

    /// <summary>The same with account and month effects, interval clustered by account.</summary>
    public required Slope? Corrected { get; init; }

    /// <summary>With effects of account × half-year and month: only short movements remain.</summary>
    public required Slope? WithinHalfYears { get; init; }

    /// <summary>Gate (a) by the fixed-effects estimate of the selection, beside the model's.</summary>
    public required LeadTest FixedEffectsLeadTest { get; init; }

    /// <summary>The hierarchical count model; null where there is too little to fit it (12 months, 30 accounts, visits that vary).</summary>
    public required ResponseReport? Response { get; init; }

    /// <summary>Gate (a), of the count model where there is one: future visits must not "predict" today's units.</summary>
    public required LeadTest LeadTest { get; init; }

    /// <summary>Gate (b): both halves of the period agree.</summary>
    public required StabilityTest Stability { get; init; }

    /// <summary>Gate (c): groups ranked by response on the first half keep their order on the second.</summary>
    public required SkillTest Skill { get; init; }

    /// <summary>"association" unless gates (a) and (b) pass; then "effect" where visits are seen to work, else "undetected".</summary>
    public required string Label { get; init; }

    /// <summary>Margin of one more visit with its interval, in the currency; of the same month; null with a reason in the notes unless it is an effect.</summary>
    public required MoneyPerVisit? ValuePerVisit { get; init; }

    /// <summary>The same over all months a visit works.</summary>
    public required MoneyPerVisit? LongRunValuePerVisit { get; init; }

    /// <summary>The cost of a visit at which it pays for itself; equal to the value of one more visit.</summary>
    public required MoneyPerVisit? BreakEvenVisitCost { get; init; }

    /// <summary>(margin × sales − cost) ÷ cost: what is usually printed, with an assumed visit cost; null without amounts or cost.</summary>
    public required double? NaiveRoi { get; init; }

    /// <summary>Incremental short-run and long-run, and marginal returns; null unless it is an effect.</summary>
    public required GroupReturn? Return { get; init; }

    /// <summary>Where margin per cost concentrates: everything sold is credited to the visits.</summary>
    public required RoiCurve? NaiveConcentration { get; init; }

    /// <summary>Where the margin that visits brought concentrates; null unless it is an effect and groups may be ranked by response.</summary>
    public required RoiCurve? Concentration { get; init; }

    /// <summary>What the next 10,000 of the currency would earn; null unless it is an effect.</summary>
    public required NextMoney? Next { get; init; }

    public required double Units { get; init; }
    public required double? Sales { get; init; }
    public required double? Margin { get; init; }
    public required long Visits { get; init; }
    public required double Cost { get; init; }

    /// <summary>Costs delivered beside the visits; null where none were.</summary>
    public required DeliveredCosts? DeliveredCosts { get; init; }

    /// <summary>(margin × sales − cost − delivered costs) ÷ (cost + delivered costs); null without amounts or delivered costs.</summary>
    public required double? NaiveRoiWithDelivered { get; init; }

    /// <summary>What a visit costs and how that is known.</summary>
    public required VisitCosts VisitCosts { get; init; }

    /// <summary>Cost of a completed visit by channel that occurs.</summary>
    public required IReadOnlyDictionary<string, double> AssumedVisitCost { get; init; }

    /// <summary>By box, specialty, region, channel, cluster and product, as far as delivered.</summary>
    public required IReadOnlyList<RoiTable> Tables { get; init; }

    public required IReadOnlyList<Note> Notes { get; init; }
}
