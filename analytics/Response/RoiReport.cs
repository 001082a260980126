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

    /// <summary>Gate (a): future visits must not "predict" today's units.</summary>
    public required LeadTest LeadTest { get; init; }

    /// <summary>Gate (b): both halves of the period agree.</summary>
    public required StabilityTest Stability { get; init; }

    /// <summary>Gate (c): groups ranked by response on the first half keep their order on the second.</summary>
    public required SkillTest Skill { get; init; }

    /// <summary>"association" unless gates (a) and (b) pass, then "effect".</summary>
    public required string Label { get; init; }

    /// <summary>Margin of one more visit with its interval, in the currency; null with a reason in the notes unless (a) and (b) pass.</summary>
    public required MoneyPerVisit? ValuePerVisit { get; init; }

    /// <summary>The cost of a visit at which it pays for itself; equal to the value of one more visit.</summary>
    public required MoneyPerVisit? BreakEvenVisitCost { get; init; }

    /// <summary>(margin × sales − cost) ÷ cost: what is usually printed, with an assumed visit cost; null without amounts or cost.</summary>
    public required double? NaiveRoi { get; init; }

    public required double Units { get; init; }
    public required double? Sales { get; init; }
    public required double? Margin { get; init; }
    public required long Visits { get; init; }
    public required double Cost { get; init; }

    /// <summary>Assumed cost of a completed visit by channel that occurs.</summary>
    public required IReadOnlyDictionary<string, double> AssumedVisitCost { get; init; }

    /// <summary>By box, specialty, region, channel, cluster and product, as far as delivered.</summary>
    public required IReadOnlyList<RoiTable> Tables { get; init; }

    public required IReadOnlyList<Note> Notes { get; init; }
}
