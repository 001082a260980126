using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Etl;

/// <summary>Writes the spans of loads to a log, each when it ends.</summary>
public sealed class LoadLog : IDisposable
{
    private readonly ILogger log;
    private readonly ActivityListener listener;

    public LoadLog(ILogger log)
    {
        this.log = log;
        listener = new()
        {
            ShouldListenTo = source => source.Name == LoadTrace.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = Started,
            ActivityStopped = Stopped,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public void Dispose() => listener.Dispose();

    private void Started(Activity span)
    {
        if (span.OperationName == LoadTrace.Load)
            log.LoadBegan(Whole(span, LoadTrace.LoadId), Text(span, LoadTrace.Folder));
    }

    private void Stopped(Activity span)
    {
        var milliseconds = (long)span.Duration.TotalMilliseconds;
        switch (span.OperationName)
        {
            case LoadTrace.Load when span.Status == ActivityStatusCode.Error:
                log.LoadFailed(Whole(span, LoadTrace.LoadId), milliseconds, span.StatusDescription ?? "");
                break;
            case LoadTrace.Load:
                log.LoadEnded(
                    Whole(span, LoadTrace.LoadId), Text(span, LoadTrace.State), milliseconds,
                    Whole(span, LoadTrace.RowsRead), Whole(span, LoadTrace.RowsLoaded), Whole(span, LoadTrace.RowsRejected));
                break;
            case LoadTrace.Read:
                log.FileRead(Text(span, LoadTrace.Subject), Whole(span, LoadTrace.RowsRead), milliseconds);
                break;
            default:
                log.StepEnded(span.OperationName, Text(span, LoadTrace.Subject), milliseconds);
                break;
        }
    }

    private static long Whole(Activity span, string tag) => span.GetTagItem(tag) as long? ?? 0;

    private static string Text(Activity span, string tag) => span.GetTagItem(tag) as string ?? "";
}
