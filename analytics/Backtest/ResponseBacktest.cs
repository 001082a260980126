namespace Analytics;

/// <summary>The response model beside the same model without visits, each month forecast from the months before it.</summary>
public sealed record ResponseBacktest
{
    /// <summary>Mean log probability of a test month of an account; 0 is certain.</summary>
    public required double LogScore { get; init; }

    /// <summary>Root mean squared error, units a month.</summary>
    public required double Rmse { get; init; }

    /// <summary>Mean absolute error, units a month.</summary>
    public required double Mae { get; init; }

    /// <summary>The same without visits: a discounted gamma–negative-binomial.</summary>
    public required ForecastScore NoVisit { get; init; }

    /// <summary>What visits add to the log score; says nothing of what a visit causes.</summary>
    public required VisitsAdd VisitsAdd { get; init; }

    public required LevelModel Level { get; init; }

    /// <summary>How visits move the forecast.</summary>
    public required VisitLift Lift { get; init; }

    public required double FitSeconds { get; init; }

    public required int Accounts { get; init; }
}
