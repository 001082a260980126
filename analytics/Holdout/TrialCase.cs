namespace Analytics;

/// <summary>An account of a trial: held out or listed, and its units a month before and after the draw.</summary>
public readonly record struct TrialCase(bool IsHeld, double Before, double After);
