using System.CommandLine;
using Warehouse;

namespace Analytics;

public static class VerifyCommand
{
    public static Command Create()
    {
        var truth = new Argument<FileInfo>("TRUTH.json") { Description = "The truth.json of the generated company that was loaded." };
        var json = new Option<bool>("--json") { Description = "Print the verdicts as JSON." };
        var command = new Command("verify", "Does the latest run find what was planted? A scored warehouse against the truth of its generated company.") { truth, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (settings, planted) = (SettingsFile.Load(), Truth.Read(parsed.GetRequiredValue(truth).FullName));
            await using var database = await Database.OpenAsync(cancellationToken);
            await Migrator.RequireCurrentAsync(database, cancellationToken);
            var panel = await PanelLoader.LoadAsync(database, cancellationToken);
            var slice = new Slice(Finding.LatestYear(panel, settings) ?? throw new EmptyWarehouseException());
            var input = await TerritoryReader.ReadAsync(database, panel, slice, Scope.Everything, cancellationToken);
            var report = Verification.Of(panel, planted, settings, Territories.Of(panel, slice, Scope.Everything, settings, input));
            if (parsed.GetValue(json))
                await Console.Out.WriteLineAsync(Json.Of(report).AsMemory(), cancellationToken);
            else
                Print(report);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(VerifyReport report)
    {
        Terminal.Title($"World {report.World}, run as of {report.AsOf}");
        if (report.Effect is { } effect)
            Terminal.Line($"Effect: {effect.Label}; {Terminal.Number(effect.Estimate, 3)} units a visit (90 %: {Terminal.Number(effect.Low, 3)} to {Terminal.Number(effect.High, 3)}), "
                + $"true {Terminal.Number(effect.Truth, 3)}{(effect.Covered ? ", covered" : ", not covered")}; true carry-over {(effect.CarryOverPlausible ? "within" : "outside")} the profile.");
        if (report.Territories is { } territories)
            Terminal.Line($"Stagnant territories: {territories.Found} of {territories.Planted} found, {territories.Named} with their cause; {territories.NotPlanted} of {territories.Territories} called and not planted.");
        Terminal.Line($"Over-visited: {report.OverVisited.Turned} of {report.OverVisited.Planted} planned fewer visits, {report.OverVisited.Recommended} in the list of moves.");
        Terminal.Line($"Under-visited: {report.UnderVisited.Turned} of {report.UnderVisited.Planted} planned more visits, {report.UnderVisited.Recommended} in the list of moves.");
        Terminal.Line($"Planted moves: {report.Moves.Seen} of {report.Moves.Planted} seen in the boxes.");
        Terminal.Line($"Plans of {report.Plan.Reps} reps by the {report.Plan.Basis}: true margin {Terminal.Number(report.Plan.Margin)} a month, rulebook at equal visits {Terminal.Number(report.Plan.RulebookMargin)} "
            + $"({Percent(report.Plan.Gain)}; the truth itself would choose {Percent(report.Plan.BestGain)}); as visited now {Terminal.Number(report.Plan.MarginNow)}.");
        Terminal.Line($"Held to the bands of the boxes: {Percent(report.Plan.GainWithinBands)}; the truth itself would choose {Percent(report.Plan.BestGainWithinBands)}.");
    }

    private static string Percent(double? share) => share is { } known ? Terminal.Signed(100 * known, 1) + " %" : "–";
}
