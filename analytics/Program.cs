using System.CommandLine;
using Analytics;

var command = AnalyticsCommands.Create().Parse(args);
try
{
    var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) };
    var exitCode = await command.InvokeAsync(configuration);
    return command.Errors.Count > 0 ? ExitCode.CannotRun : exitCode;
}
catch (Exception error)
{
    await Console.Error.WriteLineAsync(Explanation.Of(error) ?? error.ToString());
    return ExitCode.CannotRun;
}
