using System.CommandLine;
using Warehouse;

namespace Analytics;

/// <summary>The edge of every finding: open the warehouse, load the panel, ask, print.</summary>
internal static class Finding
{
    public static Period? LatestYear(Panel panel, Settings settings) => panel.Latest(settings.WindowMonths);

    public static Period? CommonMonths(Panel panel, Settings settings) => panel.CommonClosedMonths;

    /// <summary>A command that asks one question of the panel and prints its report as JSON, as a CSV file, or as tables.</summary>
    public static Command Command<T>(
        string name, string description, Func<Panel, Settings, Period?> window,
        Func<Panel, Slice, Settings, T> ask, Func<T, CsvTable> table, Action<T> print) =>
        Command(new(name, description), window, _ => ask, _ => table, print);

    /// <summary>The same for a finding of several tables, which <c>--table</c> chooses from.</summary>
    public static Command Command<T>(
        string name, string description, Func<Panel, Settings, Period?> window,
        Func<Panel, Slice, Settings, T> ask, Tables<T> tables, Action<T> print)
    {
        var command = new Command(name, description);
        return Command(command, window, _ => ask, tables.AddTo(command).Chosen, print);
    }

    /// <summary>The same of a command with options of its own.</summary>
    public static Command Command<T>(
        Command command, Func<Panel, Settings, Period?> window,
        Func<ParseResult, Func<Panel, Slice, Settings, T>> ask, Tables<T> tables, Action<T> print) =>
        Command(command, window, ask, tables.AddTo(command).Chosen, print);

    private static Command Command<T>(
        Command command, Func<Panel, Settings, Period?> window,
        Func<ParseResult, Func<Panel, Slice, Settings, T>> ask, Func<ParseResult, Func<T, CsvTable>> table, Action<T> print)
    {
        var options = new SliceOptions().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFile.Load();
            var panel = await PanelAsync(options.LevelOf(parsed), settings, cancellationToken);
            var report = ask(parsed)(panel, options.SliceOf(parsed, panel, window, settings), settings);
            await PrintAsync(report, options.IsJson(parsed), options.Csv(parsed), table(parsed), print, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The panel of the warehouse at the level of doctors.</summary>
    public static Task<Panel> PanelAsync(CancellationToken cancellationToken) => PanelAsync(Level.Doctor, Settings.Default, cancellationToken);

    /// <summary>The panel of the warehouse, which must be at this program's schema.</summary>
    public static async Task<Panel> PanelAsync(Level level, Settings settings, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.RequireCurrentAsync(database, cancellationToken);
        return await PanelLoader.LoadAsync(database, level, settings, cancellationToken);
    }

    public static async Task PrintAsync<T>(
        T report, bool isJson, FileInfo? csv, Func<T, CsvTable> table, Action<T> print, CancellationToken cancellationToken)
    {
        if (csv is not null)
            await table(report).WriteAsync(csv.FullName, cancellationToken);
        if (isJson)
            await Console.Out.WriteLineAsync(Json.Of(report).AsMemory(), cancellationToken);
        else if (csv is not null)
            await Console.Error.WriteLineAsync($"Written: {csv.FullName}");
        else
            print(report);
    }
}
