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

    [LoggerMessage(LogLevel.Information, "Watching {Folder}; a delivery is whole after {Seconds} quiet seconds")]
    public static partial void Watching(this ILogger log, string folder, double seconds);

    [LoggerMessage(LogLevel.Information, "Delivery {Delivery} is whole; loading it")]
    public static partial void DeliveryTaken(this ILogger log, string delivery);

    [LoggerMessage(LogLevel.Information, "Delivery {Delivery} {State}, moved to {Folder}")]
    public static partial void DeliveryProcessed(this ILogger log, string delivery, string state, string folder);

    [LoggerMessage(LogLevel.Error, "Delivery {Delivery} failed, moved to {Folder}: {Problem}")]
    public static partial void DeliveryFailed(this ILogger log, string delivery, string folder, string problem);

    [LoggerMessage(LogLevel.Warning, "{Problem} Trying again in {Seconds} s; no delivery is lost")]
    public static partial void WarehouseAway(this ILogger log, string problem, long seconds);

    [LoggerMessage(LogLevel.Information, "Job {JobId}, {Kind}, {State}: {Message}")]
    public static partial void JobEnded(this ILogger log, long jobId, string kind, string state, string message);

    [LoggerMessage(LogLevel.Information, "Stopped watching; a delivery under way was rolled back and is loaded when watching goes on")]
    public static partial void WatchStopped(this ILogger log);

    [LoggerMessage(LogLevel.Information, "{Step}")]
    public static partial void Waits(this ILogger log, string step);

    [LoggerMessage(LogLevel.Warning, "{Notice}")]
    public static partial void Notice(this ILogger log, string notice);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    public static partial void Failed(this ILogger log, string problem);
}
