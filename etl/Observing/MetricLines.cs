using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Etl;

/// <summary>Prints metrics, a line for each set of tags, when the run ends.</summary>
public sealed class MetricLines(TextWriter output) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
            foreach (ref readonly var point in metric.GetMetricPoints())
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"metric {metric.Name} {Value(metric, point)}{Tags(point)}"));
        return ExportResult.Success;
    }

    private static string Value(Metric metric, in MetricPoint point) => metric.MetricType switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong().ToString(CultureInfo.InvariantCulture),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble().ToString(CultureInfo.InvariantCulture),
        MetricType.Histogram => string.Create(CultureInfo.InvariantCulture, $"count={point.GetHistogramCount()} sum={point.GetHistogramSum():0.000}"),
        MetricType.LongGauge => point.GetGaugeLastValueLong().ToString(CultureInfo.InvariantCulture),
        _ => point.GetGaugeLastValueDouble().ToString(CultureInfo.InvariantCulture),
    };

    private static string Tags(in MetricPoint point)
    {
        var text = "";
        foreach (var tag in point.Tags)
            text += string.Create(CultureInfo.InvariantCulture, $" {tag.Key}={tag.Value}");
        return text;
    }
}
