using System.Globalization;

namespace Etl;

/// <summary>A load's report for people.</summary>
public static class LoadText
{
    public static void Print(LoadReport report) => Print(report, Console.Out);

    public static void Print(LoadReport report, TextWriter output)
    {
        Line(output, $"{"file",-28}{"read",12}{"loaded",12}{"unchanged",12}{"merged",10}{"rejected",10}");
        foreach (var file in report.Files)
            Line(output, $"{file.File,-28}{file.Read,12:N0}{file.Loaded,12:N0}{file.Unchanged,12:N0}{file.Merged,10:N0}{file.Rejected,10:N0}");
        Line(output, report.State switch
        {
            LoadState.Published => $"Load {report.LoadId} published: {report.Written:N0} rows written in {report.Seconds:0.0} s.",
            LoadState.Unchanged => $"Load {report.LoadId}: the warehouse already was as these files say; nothing written.",
            _ => $"Load {report.LoadId} failed; the warehouse is as before.",
        });
        if (report.Removed > 0)
            Line(output, $"{report.Removed:N0} of them took a row out of the warehouse.");
        if (report.Rejected > 0)
            Line(output, $"{report.Rejected:N0} rows were rejected; 'etl rejects' says why.");
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
