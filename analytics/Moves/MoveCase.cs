namespace Analytics;

/// <summary>One account and product that can move in a direction: the posterior's probability, what else a classifier may look at, and what came.</summary>
/// <param name="Moved">Null where the months to come are not held.</param>
internal sealed record MoveCase(int Account, int Product, double Probability, float[] Features, bool? Moved);
