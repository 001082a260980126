using System.CommandLine;

namespace Analytics;

public static class MovesCommand
{
    private const int Shown = 30;

    public static Command Create()
    {
        var command = new Command(
            "moves", "What should change? Recommended moves of the latest run, with reasons; headroom in units, never money. --csv writes every account that ever "
            + "bought the product, with the probabilities of moving up and down under unchanged effort.");
        var asOf = SliceOptions.MonthOption("--as-of", "For --csv: the month end to forecast from, nothing later is looked at (default: the latest run's).");
        command.Add(asOf);
        var effect = new Option<bool>("--effect") { Description = "What the lists brought: listed accounts against those held out of every list, with the smallest lift that would show." };
        command.Add(effect);
        var acceptance = new Option<bool>("--acceptance") { Description = "What was accepted and rejected this quarter, by reason." };
        command.Add(acceptance);
        var (options, tables) = (new SliceOptions().AddTo(command), MoveTables.Of(asOf).AddTo(command));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFile.Load();
            var panel = await Finding.PanelAsync(options.LevelOf(parsed), settings, cancellationToken);
            var slice = options.SliceOf(parsed, panel, Finding.LatestYear, settings);
            if (parsed.GetValue(effect))
            {
                var found = MoveEffects.Of(panel, slice, Scope.Everything, settings);
                await Finding.PrintAsync(found, options.IsJson(parsed), options.Csv(parsed), MoveEffectTable.Of, MoveEffectTable.Print, cancellationToken);
                return ExitCode.Done;
            }
            if (parsed.GetValue(acceptance))
            {
                var decided = await AcceptanceTable.ReadAsync(panel, slice, settings, cancellationToken);
                await Finding.PrintAsync(decided, options.IsJson(parsed), options.Csv(parsed), AcceptanceTable.Of, AcceptanceTable.Print, cancellationToken);
                return ExitCode.Done;
            }
            if (parsed.GetValue(asOf) is not null && options.Csv(parsed) is null)
                throw new SliceException("--as-of goes with --csv FILE: recommendations shown are those of the latest run.");
            var answer = new MovesAnswer(panel, slice, settings, Moves.Of(panel, slice, Scope.Everything, settings), await AcceptanceTable.DecisionsAsync(panel, cancellationToken));
            await Finding.PrintAsync(answer, parsed, options, tables, found => Print(found.Report), cancellationToken, found => Json.Of(found.Report));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(MovesReport report)
    {
        Terminal.Title($"{report.Moves.Count} recommended moves as of {report.AsOf}: " + string.Join(", ", report.Counts.Select(c => $"{c.Value} {c.Key}")));
        Terminal.Table(
            ["Doctor", "Kind", "Move", "Probability>", "Visits a month", "Headroom units>", "Confidence", "Potential", "Why"],
            report.Moves.Take(Shown).Select(m => (string[])[$"{m.Account.Id} {m.Account.Name}", m.Kind.ToString().ToLowerInvariant(), m.From == m.To ? $"{m.From}" : $"{m.From} → {m.To}",
                Terminal.Percent(m.Probability, 0), $"{Terminal.Number(m.VisitsNow, 1)} → {Terminal.Number(m.VisitsAdvised, 1)}",
                Terminal.Number(m.HeadroomUnits, 1), m.Confidence.ToString().ToLowerInvariant(), PotentialFields.Text(m.Potential), Why(m)]));
        if (report.Moves.Count > Shown)
            Terminal.Line($"{report.Moves.Count - Shown} more: --json or --csv FILE shows all.");
        Terminal.Notes(report.Notes);
    }

    private static string Why(Move move) => string.Join("; ", move.Drivers.Select(NoteText.Of));
}
