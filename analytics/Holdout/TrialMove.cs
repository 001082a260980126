namespace Analytics;

/// <summary>A move that the first run of a quarter would have listed were nobody held out, by panel position.</summary>
internal sealed record TrialMove(int Account, int Product, MoveKind Kind, bool IsHeld);
