using System.CommandLine;

namespace Etl;

/// <summary>The command line: files → warehouse.</summary>
public static class EtlCommands
{
    public static RootCommand Create() => new(
        """
        Brings a folder of CSV, Excel and Parquet files into the warehouse: typed, checked, merged by key, published at once.

        Examples:
          etl load etl/samples/detailing         load a folder; load it again and nothing happens
          etl load january --max-rejects 20      publish with at most 20 bad rows a file
          etl watch inbox --settle 60            load what is dropped there, and file it away
          etl map export --write                 propose a mapping.json for another system's files
          etl rejects --rule unknown_doctor      the rows that were refused, and why
          etl replay                             try refused rows again, after late doctors or new rules
          etl generate company --doctors 2000    a simulated company to practise on
          etl status --json                      loads and freshness, for a program

        Exit codes: 0 done, 1 data below the quality limit, 2 cannot run, 130 stopped by Ctrl-C, 143 by SIGTERM
        (stopped: the warehouse is as before).
        """)
    {
        LoadCommand.Create(),
        WatchCommand.Create(),
        StatusCommand.Create(),
        RejectsCommand.Create(),
        ReplayCommand.Create(),
        CheckCommand.Create(),
        ContractCommand.Create(),
        RulesCommand.Create(),
        MapCommand.Create(),
        MigrateCommand.Create(),
        GenerateCommand.Create(),
        ServerCommand.Create(),
        Observation.LogOption,
        Observation.TelemetryOption,
    };

    public static Option<bool> JsonOption() => new("--json") { Description = "Print JSON and nothing else on standard output." };
}
