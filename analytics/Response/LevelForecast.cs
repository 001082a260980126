namespace Analytics;

/// <summary>One-step-ahead forecasts beside what came, same accounts and months.</summary>
/// <param name="LogScores">Log probability of each month as forecast.</param>
public sealed record LevelForecast(MonthGrid Units, MonthGrid Means, MonthGrid LogScores)
{
    public ForecastScore Score()
    {
        var (logScore, squares, absolute, n) = (0.0, 0.0, 0.0, Math.Max(1, Units.Values.Length));
        for (var k = 0; k < Units.Values.Length; k++)
        {
            var error = Units.Values[k] - Means.Values[k];
            logScore += LogScores.Values[k];
            squares += error * error;
            absolute += Math.Abs(error);
        }
        return new(logScore / n, Math.Sqrt(squares / n), absolute / n);
    }

    /// <summary>Mean gain in log score over another forecast of the same months, with its standard error clustered by account.</summary>
    public VisitsAdd GainOver(LevelForecast other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var gains = new double[Units.Accounts];
        for (var i = 0; i < gains.Length; i++)
        {
            for (var m = 0; m < Units.Months; m++)
                gains[i] += (LogScores[i, m] - other.LogScores[i, m]) / Units.Months;
        }
        return new(gains.Average(), MathNet.Numerics.Statistics.Statistics.StandardDeviation(gains) / Math.Sqrt(gains.Length));
    }
}
