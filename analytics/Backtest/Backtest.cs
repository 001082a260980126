using System.Diagnostics;

namespace Analytics;

/// <summary>Fits on the past and judges on what followed.</summary>
public static class Backtest
{
    private const int FewestTrainMonths = 6;

    /// <summary>Fits on the closed months of a slice up to <paramref name="trainUntil"/> and judges on its closed months after.</summary>
    /// <exception cref="SliceException">Too few closed months lie before, or none after.</exception>
    public static BacktestReport Of(Panel panel, Slice slice, Scope scope, Settings settings, Month trainUntil)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(slice);
        var selection = panel.Select(slice, scope);
        var closed = panel.CommonClosedMonths?.And(slice.Period) ?? throw new SliceException(
            $"No closed month of {slice.Period} is covered by both visits and sales (both cover: {panel.CommonClosedMonths?.ToString() ?? "none"}).");
        if (trainUntil >= closed.To || trainUntil - closed.From + 1 < FewestTrainMonths)
            throw new SliceException(
                $"--train-until {trainUntil}: expected a month from {closed.From + (FewestTrainMonths - 1)} to {closed.To - 1} (closed months of visits and sales: {closed}).");
        if (selection.Count < 2)
            throw new SliceException($"{selection.Count} accounts are in this selection; a backtest needs at least 2.");
        var (train, test) = (new Period(closed.From, trainUntil), new Period(trainUntil + 1, closed.To));
        return new()
        {
            Train = train,
            Test = test,
            Moves = MovesJudged.Of(panel, train, test, settings),
            Clusters = ClustersBacktest.Of(panel, train, test, settings),
            DataVersion = panel.DataVersion,
            Response = ResponseOf(MonthGrid.Units(selection, closed), MonthGrid.Visits(selection, closed), trainUntil - closed.From + 1),
            Notes = closed == slice.Period ? [] : [Note.Of("periodCut", ("from", closed.From), ("to", closed.To))],
        };
    }

    private static ResponseBacktest ResponseOf(MonthGrid units, MonthGrid visits, int train)
    {
        var clock = Stopwatch.StartNew();
        var level = LevelFit.Of(units.Part(0, train));
        var lift = VisitLift.Fit(level, units.Part(0, train), visits.Part(0, train));
        var seconds = clock.Elapsed.TotalSeconds;
        var (without, with) = (level.Forecast(units, null, train), level.Forecast(units, lift.Exposure(visits), train));
        var score = with.Score();
        return new()
        {
            LogScore = score.LogScore,
            Rmse = score.Rmse,
            Mae = score.Mae,
            NoVisit = without.Score(),
            VisitsAdd = with.GainOver(without),
            Level = level,
            Lift = lift,
            FitSeconds = seconds,
            Accounts = units.Accounts,
        };
    }
}
