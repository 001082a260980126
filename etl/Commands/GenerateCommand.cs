using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Spectre.Console;

namespace Etl;

public static class GenerateCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder to write; files of the same names are replaced." };
        var doctors = new Option<int>("--doctors") { Description = "Number of doctors; about 72 make one territory.", DefaultValueFactory = _ => 2000 };
        var months = new Option<int>("--months") { Description = "Months of history.", DefaultValueFactory = _ => 24 };
        var from = new Option<DateOnly?>("--from") { Description = "First month, by default 2024-01.", HelpName = "2024-01", CustomParser = ReadMonth };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same files, byte for byte.", DefaultValueFactory = _ => 1 };
        var world = new Option<World>("--world")
        {
            Description = "The planted truth: effect (the default), no-effect, reverse-causality, persistence or long-carryover.",
            HelpName = "effect",
            CustomParser = ReadWorld,
        };
        var dirty = new Option<double>("--dirty")
        {
            Description = "Share of the visits and sales to damage; truth.json lists each damaged row.",
            HelpName = "2%",
            CustomParser = ReadShare,
        };
        var json = EtlCommands.JsonOption();
        var command = new Command("generate", "Simulate a company of the field-force kind, with the truth behind its sales in truth.json.")
        {
            folder, doctors, months, from, seed, world, dirty, json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new GenerateOptions(
                parsed.GetValue(doctors), parsed.GetValue(months), parsed.GetValue(seed), parsed.GetValue(world), parsed.GetValue(dirty),
                parsed.GetValue(from) ?? new DateOnly(2024, 1, 1));
            return Task.FromResult(Run(parsed.GetRequiredValue(folder), options, parsed.GetValue(json), cancellationToken));
        });
        return command;
    }

    private static int Run(string folder, GenerateOptions options, bool isJson, CancellationToken cancellationToken)
    {
        var made = isJson || Console.IsErrorRedirected
            ? Generator.Run(folder, options, _ => { }, cancellationToken)
            : WithBar(folder, options, cancellationToken);
        if (isJson)
            Json.Print(made);
        else
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{made.Folder}: {options.Doctors:N0} doctors in {made.Territories} territories and {made.Hospitals:N0} hospitals, ") + string.Create(
                CultureInfo.InvariantCulture,
                $"{made.Visits:N0} visits, {made.Sales:N0} sales. Load it with 'etl load {made.Folder}'."));
        return ExitCode.Done;
    }

    private static GeneratedCompany WithBar(string folder, GenerateOptions options, CancellationToken cancellationToken)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("simulating", maxValue: 1);
            return Generator.Run(folder, options, share => task.Value = share, cancellationToken);
        });
    }

    private static DateOnly? ReadMonth(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            result.AddError($"--from: '{text}' is no month (expected one such as 2024-01).");
        return month;
    }

    private static World ReadWorld(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!Enum.TryParse<World>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var world))
            result.AddError($"--world: '{text}' is no world (expected effect, no-effect, reverse-causality, persistence or long-carryover).");
        return world;
    }

    private static double ReadShare(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var percent = double.NaN;
        if (!text.EndsWith('%') || !double.TryParse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture, out percent))
            result.AddError($"--dirty: '{text}' is no share (expected one such as 2%).");
        return percent / 100;
    }
}
