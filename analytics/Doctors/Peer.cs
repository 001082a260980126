namespace Analytics;

/// <summary>A comparable account.</summary>
public sealed record Peer(AccountRef Account, Box? Box, double UnitsPerMonth, double? VisitsPerMonth);
