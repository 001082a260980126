namespace Dashboard;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "The warehouse cannot be read: {Problem}")]
    public static partial void WarehouseUnavailable(this ILogger log, string problem);

    [LoggerMessage(LogLevel.Warning, "The panel could not be refreshed; the last one stays in use.")]
    public static partial void RefreshFailed(this ILogger log, Exception error);

    [LoggerMessage(LogLevel.Warning, "No font for Chinese was found: Chinese text would vanish from exported images. Install one, for example: apt-get install fonts-noto-cjk")]
    public static partial void NoChineseFont(this ILogger log);

    [LoggerMessage(LogLevel.Information, "Scored data version {Version} as run {Run}.")]
    public static partial void Scored(this ILogger log, long version, long run);

    [LoggerMessage(LogLevel.Information, "Pages of data version {Version} asked for ahead in {Seconds:0.0} s.")]
    public static partial void Warmed(this ILogger log, long version, double seconds);

    [LoggerMessage(LogLevel.Warning, "Pages could not be asked for ahead; the first views will be slower.")]
    public static partial void WarmUpFailed(this ILogger log, Exception error);

    [LoggerMessage(LogLevel.Warning, "Scoring failed; the pages show the last run.")]
    public static partial void ScoringFailed(this ILogger log, Exception error);

    [LoggerMessage(LogLevel.Warning, "The run {Run} of the warehouse checks could not end.")]
    public static partial void ChecksFailed(this ILogger log, long run, Exception error);
}
