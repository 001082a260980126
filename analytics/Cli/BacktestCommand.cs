using System.CommandLine;

namespace Analytics;

public static class BacktestCommand
{
    public static Command Create()
    {
        var command = new Command("backtest", "Are the methods any good? Fitted on the months up to one, judged on the closed months after it, beside chance.");
        var trainUntil = SliceOptions.MonthOption("--train-until", "Last month to fit on, YYYY-MM.");
        trainUntil.Required = true;
        command.Add(trainUntil);
        var options = new SliceOptions().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFile.Load();
            var panel = await Finding.PanelAsync(options.LevelOf(parsed), settings, cancellationToken);
            var slice = options.SliceOf(parsed, panel, Finding.CommonMonths, settings);
            var report = Backtest.Of(panel, slice, Scope.Everything, settings, parsed.GetRequiredValue(trainUntil)!.Value);
            await Finding.PrintAsync(report, options.IsJson(parsed), options.Csv(parsed), Table, Print, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static CsvTable Table(BacktestReport report) => new(
        ["model", "log_score", "rmse", "mae"],
        [
            ["response", report.Response.LogScore, report.Response.Rmse, report.Response.Mae],
            ["no_visit", report.Response.NoVisit.LogScore, report.Response.NoVisit.Rmse, report.Response.NoVisit.Mae],
        ]);

    private static void Print(BacktestReport report)
    {
        var (response, without) = (report.Response, report.Response.NoVisit);
        Terminal.Title($"Fitted on {report.Train}, judged on {report.Test}: {Terminal.Number(response.Accounts)} accounts, fit in {Terminal.Number(response.FitSeconds, 2)} s");
        Terminal.Table(
            ["Forecast one month ahead", "Log score>", "RMSE>", "MAE>"],
            [
                ["with visits", Terminal.Number(response.LogScore, 4), Terminal.Number(response.Rmse, 3), Terminal.Number(response.Mae, 3)],
                ["without visits", Terminal.Number(without.LogScore, 4), Terminal.Number(without.Rmse, 3), Terminal.Number(without.Mae, 3)],
            ]);
        Terminal.Line($"Visits add {Terminal.Number(response.VisitsAdd.Value, 4)} to the log score (standard error {Terminal.Number(response.VisitsAdd.Se, 4)}); that says nothing of what a visit causes.");
        if (report.Moves is { } moves)
            PrintMoves(moves);
        if (report.Clusters is { } clusters)
            Terminal.Line($"{clusters.K} clusters: silhouette {Terminal.Number(clusters.Silhouette, 2)}, bootstrap ARI {Terminal.Number(clusters.Ari, 2)}, "
                + $"ARI with the clusters {clusters.MonthsLater} months later {Terminal.Number(clusters.YearLater, 2)}.");
        Terminal.Notes(report.Notes);
    }

    private static void PrintMoves(MovesBacktest moves)
    {
        (string Name, DirectionBacktest Of)[] both = [("up", moves.Up), ("down", moves.Down)];
        Terminal.Title($"Moves between digits {moves.MonthsAhead} months ahead, {Terminal.Number(moves.Eligible)} accounts and products, under unchanged effort");
        Terminal.Table(
            ["Direction", "Model", "Can move>", "Moved>", "AUC>", "AUC shuffled months>", "Brier>", "nobody moves>", "Log loss>", "base rate>", "Top 100>"],
            both.Select(d => (string[])[d.Name, d.Of.Model, Terminal.Number(d.Of.Eligible), Terminal.Number(d.Of.Moved), Terminal.Number(d.Of.Auc, 3), Terminal.Number(d.Of.AucShuffled, 3),
                Terminal.Number(d.Of.Brier, 4), Terminal.Number(d.Of.BrierPersistence, 4), Terminal.Number(d.Of.LogLoss, 4), Terminal.Number(d.Of.LogLossBaseRate, 4), Terminal.Percent(d.Of.Top100, 0)]));
        foreach (var (name, of) in both)
        {
            Terminal.Line($"Reliability, {name}: forecast → came, by tenths of the cases: " + string.Join(" · ", of.Reliability.Select(r => $"{Terminal.Percent(r.Forecast)} → {Terminal.Percent(r.Moved)}")));
            if (of.Challenge is { } challenge)
                Terminal.Line($"Classifier, {name}: log loss {Terminal.Number(challenge.ChallengerLogLoss, 4)} against {Terminal.Number(challenge.LogLoss, 4)} ± {Terminal.Number(challenge.StandardError, 4)} of the posterior, on months later than both had learnt from: {(challenge.Promoted ? "promoted" : "not promoted")}.");
        }
    }
}
