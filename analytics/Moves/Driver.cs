namespace Analytics;

/// <summary>One reason for or against a move: a code, its sign (+1 for, -1 against, 0 neutral), the value and what it is compared with.</summary>
public sealed record Driver(string Code, int Sign, double Value, double? Reference);
