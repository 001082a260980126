using System.CommandLine;
using Warehouse;

namespace Analytics;

/// <summary>The edge of every finding: open the warehouse, load the panel, ask, print.</summary>
internal static class Finding
{
    public static Period? LatestYear(Panel panel, Settings settings) => panel.Latest(settings.WindowMonths);

    public static Period? CommonMonths(Panel panel, Settings settings) => panel.CommonClosedMonths;

    /// <summary>A command that asks one question of the panel and prints its report as JSON, as CSV files, or as tables on the terminal.</summary>
    public static Command Command<T>(
        string name, string description, Func<Panel, Settings, Period?> window,
        Func<Panel, Slice, Settings, T> ask, Tables<T> tables, Action<T> print) =>
        Command(new(name, description), window, _ => ask, tables, print);

    /// <summary>The same of a command with options of its own.</summary>
    public static Command Command<T>(
        Command command, Func<Panel, Settings, Period?> window,
        Func<ParseResult, Func<Panel, Slice, Settings, T>> ask, Tables<T> tables, Action<T> print)
    {
        var options = new SliceOptions().AddTo(command);
        tables.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = SettingsFile.Load();
            var panel = await PanelAsync(options.LevelOf(parsed), settings, cancellationToken);
            var report = ask(parsed)(panel, options.SliceOf(parsed, panel, window, settings), settings);
            await PrintAsync(report, parsed, options, tables, print, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The edge of a finding that also asks the warehouse, of the publication its panel is of.</summary>
    public static async Task<(Panel Panel, Slice Slice, T Input)> AgreedAsync<T>(
        ParseResult parsed, SliceOptions options, Settings settings, Func<Database, Panel, Slice, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenAsync(cancellationToken);
        await Migrator.RequireCurrentAsync(database, cancellationToken);
        return await SamePublication.AskAsync(async () =>
        {
            var panel = await PanelLoader.LoadAsync(database, options.LevelOf(parsed), settings, cancellationToken);
            var slice = options.SliceOf(parsed, panel, LatestYear, settings);
            return (panel, slice, await read(database, panel, slice));
        });
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

    /// <summary>Prints a report as its options ask, and writes the tables asked for.</summary>
    public static async Task PrintAsync<T>(
        T report, ParseResult parsed, SliceOptions options, Tables<T> tables, Action<T> print, CancellationToken cancellationToken, Func<T, string>? json = null)
    {
        if (tables.Folder(parsed) is { } folder)
        {
            await tables.WriteAsync(report, parsed, folder, cancellationToken);
            await Console.Error.WriteLineAsync($"Written: {folder.FullName}");
            if (!options.IsJson(parsed) && options.Csv(parsed) is null)
                return;
        }
        await PrintAsync(report, options.IsJson(parsed), options.Csv(parsed), tables.Chosen(parsed), print, cancellationToken, json);
    }

    public static async Task PrintAsync<T>(
        T report, bool isJson, FileInfo? csv, Func<T, CsvTable> table, Action<T> print, CancellationToken cancellationToken, Func<T, string>? json = null)
    {
        if (csv is not null)
            await table(report).WriteAsync(csv.FullName, cancellationToken);
        if (isJson)
            await Console.Out.WriteLineAsync((json ?? Json.Of)(report).AsMemory(), cancellationToken);
        else if (csv is not null)
            await Console.Error.WriteLineAsync($"Written: {csv.FullName}");
        else
            print(report);
    }
}
