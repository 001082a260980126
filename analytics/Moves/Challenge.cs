namespace Analytics;

/// <summary>The classifier against the posterior's calibrated probability, on eligible accounts of months later than both had learnt from.</summary>
/// <param name="LogLoss">Of the posterior, mean −log probability of what came.</param>
/// <param name="ChallengerLogLoss">Of the classifier.</param>
/// <param name="StandardError">Of their difference.</param>
/// <param name="Promoted">The classifier was better by more than the standard error.</param>
public sealed record Challenge(double LogLoss, double ChallengerLogLoss, double StandardError, bool Promoted);
