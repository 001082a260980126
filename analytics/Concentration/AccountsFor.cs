namespace Analytics;

/// <summary>How many accounts, and which share of them.</summary>
public readonly record struct AccountsFor(int Accounts, double Share);
