using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Spectre.Console;

namespace Etl;

public static class GenerateCommand
{
    private const string Explanation =
        """
        Simulate a Chinese pharmaceutical company to practise on: a folder that 'etl load' takes, and truth.json with what was planted in its sales.

        Examples:
          etl generate company                                  2,000 doctors, the last 24 closed months
          etl generate company --doctors 65000                  5 million visits, in about a minute
          etl generate company --from 2024-01 --seed 7          a history that does not end with the clock; the same bytes every time
          etl generate company --world no-effect                visits that change nothing: no method may find that they do
          etl generate company --dirty 2% --force               damaged rows, each listed in truth.json with the rule that must refuse it
          etl generate company --hospital-mode                  sales by hospital, where a doctor's may not be counted

        docs/truth.md says what truth.json holds.
        """;

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder to write, new or empty." };
        var doctors = new Option<int>("--doctors") { Description = "Number of doctors; about 72 make one territory.", DefaultValueFactory = _ => 2000 };
        var months = new Option<int>("--months") { Description = "Months of history.", DefaultValueFactory = _ => 24 };
        var from = new Option<DateOnly?>("--from") { Description = "First month; by default the history ends with the last full month before today.", HelpName = "2024-01", CustomParser = ReadMonth };
        var seed = new Option<int>("--seed") { Description = "The same seed, options and first month give the same files, byte for byte.", DefaultValueFactory = _ => 1 };
        var world = new Option<World>("--world")
        {
            Description = "The planted truth: effect (the default), no-effect, reverse-causality, persistence or long-carryover.",
            HelpName = "effect",
            CustomParser = ReadWorld,
        };
        var dirty = new Option<double>("--dirty")
        {
            Description = "Share of every file's rows to damage; truth.json lists each damaged row.",
            HelpName = "2%",
            CustomParser = ReadShare,
        };
        var hospitals = new Option<bool>("--hospital-mode") { Description = "Sales arrive by hospital; sales.csv stays empty." };
        var force = new Option<bool>("--force") { Description = "Replace the files of a company that was generated in the folder." };
        var json = EtlCommands.JsonOption();
        var command = new Command("generate", Explanation) { folder, doctors, months, from, seed, world, dirty, hospitals, force, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var length = parsed.GetValue(months);
            var options = new GenerateOptions(
                parsed.GetValue(doctors), length, parsed.GetValue(seed), parsed.GetValue(world), parsed.GetValue(dirty),
                parsed.GetValue(from) ?? FirstMonth(TimeProvider.System, length))
            {
                HospitalMode = parsed.GetValue(hospitals),
                Force = parsed.GetValue(force),
            };
            return Task.FromResult(Run(parsed.GetRequiredValue(folder), options, parsed.GetValue(json), cancellationToken));
        });
        return command;
    }

    /// <summary>The first month of a history that ends with the last full month before today.</summary>
    public static DateOnly FirstMonth(TimeProvider clock, int months)
    {
        var today = BusinessDay.Today(clock);
        return today.AddDays(1 - today.Day).AddMonths(-months);
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
