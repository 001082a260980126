using System.Globalization;
using Warehouse;

namespace Etl;

/// <summary>The warehouse's status for people: freshness, what runs now, the newest loads, the rows that wait.</summary>
public static class StatusText
{
    public static void Print(WarehouseStatus status)
    {
        PrintFreshness(status);
        PrintNow(status);
        PrintLoads(status.Loads);
        PrintRejects(status.Rejects);
    }

    private static void PrintFreshness(WarehouseStatus status)
    {
        Line($"Data version {status.DataVersion}");
        if (status.Sources.Count == 0)
            return;
        Line($"");
        Line($"{"source",-16}{"first day",-12}{"through",-12}{"grain",-7}{"closed",-9}{"load",6}");
        foreach (var source in status.Sources)
            Line($"{source.Source,-16}{source.FirstDay:yyyy-MM-dd}  {source.DataThrough:yyyy-MM-dd}  {source.Grain,-7}{Month(source.LastClosed),-9}{source.LoadId,6}");
        if (status.Closed is { } closed)
            Line($"Last closed month: {Month(closed.LastClosed)}{(closed.HeldBackBy.Length == 0 ? "" : $", held back by {closed.HeldBackBy}")}.");
    }

    private static void PrintNow(WarehouseStatus status)
    {
        Line($"");
        foreach (var load in status.Running.Where(load => load.IsAlive))
            Line($"Running: load {load.LoadId} of {load.Folder} for {Took(load.Seconds)}{(load.Waiting == 0 ? "" : $"; {load.Waiting} more waiting")}.");
        foreach (var load in status.Running.Where(load => !load.IsAlive))
            Line($"Load {load.LoadId} of {load.Folder} was killed; nothing of it was published. The next load marks it as failed.");
        if (status.Running.Count == 0)
            Line($"No load is running.");
        if (status.IsWatched)
            Line($"A folder is being watched.");
        if (status.JobsWaiting > 0)
            Line($"{status.JobsWaiting:N0} jobs asked for on a page wait: 'etl watch' and 'etl replay --pending' carry them out.");
    }

    private static void PrintLoads(IReadOnlyList<LoadStatus> loads)
    {
        if (loads.Count == 0)
            return;
        Line($"");
        Line($"{"load",6}  {"state",-11}{"began",-18}{"took",9}{"read",13}{"loaded",13}{"rejected",10}  folder");
        foreach (var load in loads)
        {
            Line($"{load.LoadId,6}  {load.State,-11}{Moment(load.StartedAt),-18}{(load.Seconds is { } took ? Took(took) : "–"),9}{load.Read,13:N0}{load.Loaded,13:N0}{load.Rejected,10:N0}  {load.Folder}");
            if (load.Message is not null)
                Line($"{"",8}{load.Message}");
        }
    }

    private static void PrintRejects(IReadOnlyList<RejectCount> rejects)
    {
        Line($"");
        if (rejects.Count == 0)
            Line($"No rejected rows wait.");
        foreach (var count in rejects)
            Line($"{count.Rows,9:N0} rejected rows wait: {count.Entity} {count.Rule}");
    }

    private static string Took(double seconds) => seconds < 120
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min");

    private static string Moment(DateTime instant) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), CompanyTime.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Month(DateOnly? month) => month?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "none";

    private static void Line(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
