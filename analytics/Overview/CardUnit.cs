namespace Analytics;

/// <summary>What the value of a card counts.</summary>
public enum CardUnit
{
    /// <summary>In the currency.</summary>
    Money,

    /// <summary>Whole things.</summary>
    Count,

    /// <summary>A fraction; changes are differences, not ratios.</summary>
    Share,

    /// <summary>A ratio such as ROI; changes are differences.</summary>
    Ratio,
}
