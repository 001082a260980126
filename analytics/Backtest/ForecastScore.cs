namespace Analytics;

/// <summary>How good forecasts were: mean log probability of what came (0 is certain), root mean squared and mean absolute error in units.</summary>
public sealed record ForecastScore(double LogScore, double Rmse, double Mae);
