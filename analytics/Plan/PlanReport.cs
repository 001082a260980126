namespace Analytics;

/// <summary>Where a rep's visits go.</summary>
public sealed record PlanReport
{
    public required string Rep { get; init; }

    /// <summary>The last closed month of the run behind the plan.</summary>
    public required Month AsOf { get; init; }

    public required long DataVersion { get; init; }

    public required string Currency { get; init; }

    /// <summary>"model": the division that earns most; "rulebook": frequencies by box, scaled.</summary>
    public required string Basis { get; init; }

    /// <summary>Why it is that one.</summary>
    public required Note Why { get; init; }

    /// <summary>Visits a month for the accounts planned for: without those of <see cref="Kept"/>.</summary>
    public required double Capacity { get; init; }

    public required KeptVisits Kept { get; init; }

    /// <summary>Visits a month the plan makes; less than the capacity where bands or change limits leave no room.</summary>
    public required double Visits { get; init; }

    /// <summary>Money a month that one visit a month more would earn; null unless by the model.</summary>
    public required double? ShadowPrice { get; init; }

    /// <summary>
    /// Margin a month over the scaled rulebook at equal visits, kept up for long, with its interval; null unless by the model. Divided and
    /// valued by the same months, it leans high.
    /// </summary>
    public required MoneyPerVisit? Gain { get; init; }

    /// <summary>The gain to speak of: divided by the response of the first half of the months and valued by that of the second; null unless by the model.</summary>
    public required double? CrossFittedGain { get; init; }

    /// <summary>"greedy", "dynamic" or "scaled".</summary>
    public required string Method { get; init; }

    /// <summary>Most planned visits first.</summary>
    public required IReadOnlyList<PlanAccount> Accounts { get; init; }

    public required IReadOnlyList<Note> Notes { get; init; }
}
