using Microsoft.Extensions.Logging;

namespace Etl;

/// <summary>Every message this program logs.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Load {LoadId} of {Folder} begins")]
    public static partial void LoadBegan(this ILogger log, long loadId, string folder);

    [LoggerMessage(LogLevel.Information, "Step {Step} {Subject} took {Milliseconds} ms")]
    public static partial void StepEnded(this ILogger log, string step, string subject, long milliseconds);

    [LoggerMessage(LogLevel.Information, "File {File}: {Rows} rows read in {Milliseconds} ms")]
    public static partial void FileRead(this ILogger log, string file, long rows, long milliseconds);

    [LoggerMessage(LogLevel.Information, "Load {LoadId} {State} after {Milliseconds} ms: {Read} rows read, {Loaded} loaded, {Rejected} rejected")]
    public static partial void LoadEnded(this ILogger log, long loadId, string state, long milliseconds, long read, long loaded, long rejected);

    [LoggerMessage(LogLevel.Error, "Load {LoadId} failed after {Milliseconds} ms: {Problem}")]
    public static partial void LoadFailed(this ILogger log, long loadId, long milliseconds, string problem);

    [LoggerMessage(LogLevel.Information, "{Step}")]
    public static partial void Waits(this ILogger log, string step);

    [LoggerMessage(LogLevel.Warning, "{Notice}")]
    public static partial void Notice(this ILogger log, string notice);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    public static partial void Failed(this ILogger log, string problem);
}
