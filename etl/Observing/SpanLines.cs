using System.Diagnostics;
using System.Globalization;
using OpenTelemetry;

namespace Etl;

/// <summary>Prints spans, a line each when they end; children come before their load.</summary>
/// <remarks>The console exporter of the library writes to standard output, which belongs to the command's answer.</remarks>
public sealed class SpanLines(TextWriter output) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"span {span.DisplayName} {span.Duration.TotalMilliseconds:0.0} ms trace={span.TraceId} id={span.SpanId} parent={span.ParentSpanId}{Tags(span)}"));
        return ExportResult.Success;
    }

    private static string Tags(Activity span) =>
        string.Concat(span.TagObjects.Where(tag => tag.Key is not "db.query.text").Select(tag => string.Create(CultureInfo.InvariantCulture, $" {tag.Key}={tag.Value}")));
}
