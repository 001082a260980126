using System.Globalization;
using Warehouse;

namespace Etl;

/// <summary>The text that is put beside a delivery: what became of it, file by file, and the rows that were refused.</summary>
public static class DeliveryReport
{
    private const int MostRejects = 200;

    public static string Of(string delivery, DateTimeOffset now, LoadReport report, IReadOnlyList<RejectedRow> rejects)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Begin(text, delivery, now);
        foreach (var warning in report.Warnings.Concat(report.Doubts.Select(doubt => doubt.ToString())))
            text.WriteLine("warning: " + warning);
        LoadText.Print(report, text);
        if (report.Message is not null)
            text.WriteLine(report.Message);
        foreach (var reject in rejects)
            text.WriteLine(reject.Reason);
        if (rejects.Count == MostRejects)
            text.WriteLine(FormattableString.Invariant($"… and more: etl rejects --load {report.LoadId} --limit 1000000"));
        return text.ToString();
    }

    public static string Of(string delivery, DateTimeOffset now, string problem)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Begin(text, delivery, now);
        text.WriteLine(problem);
        text.WriteLine("Nothing of it is in the warehouse. Correct it and drop it again, under any name.");
        return text.ToString();
    }

    public static Task<IReadOnlyList<RejectedRow>> RejectsAsync(Database database, LoadReport report, CancellationToken cancellationToken) =>
        report.Rejected == 0
            ? Task.FromResult<IReadOnlyList<RejectedRow>>([])
            : database.QueryAsync<RejectedRow>("queries/loads/rejects", new { report.LoadId, rule = (string?)null, file = (string?)null, limit = MostRejects }, cancellationToken);

    private static void Begin(StringWriter text, string delivery, DateTimeOffset now) =>
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{delivery}, {now:yyyy-MM-dd HH:mm:ss}"));
}
