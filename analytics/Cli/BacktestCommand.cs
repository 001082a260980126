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
            var panel = await Finding.PanelAsync(cancellationToken);
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
        Terminal.Notes(report.Notes);
    }
}
