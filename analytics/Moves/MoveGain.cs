namespace Analytics;

/// <summary>What the advised visits bring over today's, a month and kept up for long, with 1 − alpha intervals; made only where all gates of the product's response passed.</summary>
/// <param name="Money">Margin in the currency; null where the margin of a unit is unknown.</param>
public sealed record MoveGain(double Units, double UnitsLow, double UnitsHigh, MoneyPerVisit? Money);
