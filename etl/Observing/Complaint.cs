using System.CommandLine;

namespace Etl;

/// <summary>The last word of a run that failed, on standard error: in the log's own format where one is asked for.</summary>
public static class Complaint
{
    public static void Print(ParseResult command, Exception error)
    {
        var message = Explanation.Of(error) ?? error.ToString();
        if (command.Errors.Count > 0 || command.GetValue(Observation.LogOption) == LogFormat.Quiet)
        {
            Console.Error.WriteLine(message);
            return;
        }

        using var observation = Observation.Of(command);
        observation.Logger.Failed(message);
    }
}
