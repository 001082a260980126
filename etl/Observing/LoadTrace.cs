using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Etl;

/// <summary>
/// Spans and counts of loads, under the name <c>Analytics.Etl</c>: a span "load", below it one a step and file ("read visits.csv").
/// Nobody listening costs nothing; logs and exporters listen.
/// </summary>
public static class LoadTrace
{
    public const string Name = "Analytics.Etl";
    public const string Load = "load";
    public const string Read = "read";

    // Tags of spans.
    public const string LoadId = "load.id";
    public const string Folder = "load.folder";
    public const string State = "load.state";
    public const string Subject = "step.subject";
    public const string RowsRead = "rows.read";
    public const string RowsLoaded = "rows.loaded";
    public const string RowsRejected = "rows.rejected";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> ReadRows = Meter.CreateCounter<long>("etl.rows.read", "{row}", "Rows read from files.");
    private static readonly Counter<long> LoadedRows = Meter.CreateCounter<long>("etl.rows.loaded", "{row}", "Rows written to the warehouse.");
    private static readonly Counter<long> RejectedRows = Meter.CreateCounter<long>("etl.rows.rejected", "{row}", "Rows set aside.");
    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>("etl.load.duration", "s", "How long loads took.");

    public static Activity? BeginLoad(long loadId, string folder)
    {
        KeyValuePair<string, object?>[] tags = [new(LoadId, loadId), new(Folder, folder)];
        return Source.StartActivity(Load, ActivityKind.Internal, default(ActivityContext), tags);
    }

    /// <summary>A step of the load under way: "judge" of "visits".</summary>
    public static Activity? Begin(string step, string subject = "") =>
        Source.StartActivity(step)?.SetTag(Subject, subject).Named(subject.Length == 0 ? step : $"{step} {subject}");

    public static void End(this Activity? load, LoadReport report, TimeSpan took)
    {
        foreach (var file in report.Files.Where(file => file.Read > 0))
        {
            var entity = new KeyValuePair<string, object?>("entity", file.Entity);
            ReadRows.Add(file.Read, entity);
            LoadedRows.Add(file.Loaded, entity);
            RejectedRows.Add(file.Rejected, entity);
        }

        var state = report.State.ToString().ToLowerInvariant();
        Seconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("state", state));
        load?.SetTag(State, state).SetTag(RowsRead, report.Files.Sum(file => file.Read))
            .SetTag(RowsLoaded, report.Written).SetTag(RowsRejected, report.Rejected);
        if (report.Message is not null)
            load?.SetStatus(ActivityStatusCode.Error, report.Message);
    }

    public static void Fail(this Activity? load, Exception error, TimeSpan took)
    {
        Seconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("state", "failed"));
        load?.SetTag(State, "failed").SetStatus(ActivityStatusCode.Error, Explanation.Of(error) ?? error.Message);
    }

    private static Activity Named(this Activity activity, string name)
    {
        activity.DisplayName = name;
        return activity;
    }
}
