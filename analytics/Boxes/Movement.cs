namespace Analytics;

/// <summary>Movement between two month ends, beside what shuffled months give.</summary>
/// <param name="MovedShare">Accounts in another box ÷ accounts.</param>
/// <param name="NetUpgradeIndex">(ups − downs) ÷ accounts; up = a better digit, or the same digit at a better letter.</param>
public sealed record Movement(
    int Moved, int Ups, int Downs, double MovedShare, double NetUpgradeIndex, Chance? ChanceMovedShare, Chance? ChanceNetUpgradeIndex);
