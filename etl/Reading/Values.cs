using System.Globalization;

namespace Etl;

/// <summary>Typed values of Excel and Parquet files in the spelling of the contract.</summary>
public static class Values
{
    // A double's first 15 digits are those a person typed: 0.3, not 0.30000000000000004.
    public static string Text(double number) => Math.Abs(number) < 1e15
        ? ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);

    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A day, with its time when it has one, to the second.</summary>
    public static string Text(DateTime day, bool isUtc = false)
    {
        var rounded = new DateTime((day.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        if (isUtc)
            return rounded.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return rounded.ToString(rounded.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
