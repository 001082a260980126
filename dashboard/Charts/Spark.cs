using System.Globalization;
using Analytics;

namespace Dashboard;

/// <summary>A line without axes in a box of 100 by 32, from zero to its largest value.</summary>
public static class Spark
{
    public static string Path(IReadOnlyList<MonthValue> points)
    {
        if (points.Count < 2) return "";
        var largest = points.Max(point => point.Value);
        return string.Join(' ', points.Select((point, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{i * 100.0 / (points.Count - 1):0.#} {(largest > 0 ? 30 - 28 * Math.Max(0, point.Value) / largest : 30):0.#}")));
    }
}
