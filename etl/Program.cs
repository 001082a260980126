using System.CommandLine;
using Etl;

using var stop = new StopSignal();
var command = EtlCommands.Create().Parse(args);
try
{
    var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
    var exitCode = await command.InvokeAsync(configuration, stop.Token);
    return command.Errors.Count > 0 ? ExitCode.CannotRun : exitCode;
}
catch (Exception error)
{
    Complaint.Print(command, error);
    return stop.Token.IsCancellationRequested ? stop.Code : ExitCode.CannotRun;
}
