namespace Dashboard;

/// <summary>What stands between the reader and trust in the figures, most urgent first: text and whether it is bad or only a warning.</summary>
public static class DataAlerts
{
    public static IReadOnlyList<(bool IsBad, string Text)> Of(WarehouseReport report, Freshness freshness, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var alerts = new List<(bool IsBad, string Text)>();
        var shown = canvas.HeldPanel?.DataVersion;
        if (report.Newest is { State: "failed" } failed)
            alerts.Add((true, words[shown is null ? "data.alert.failed.first" : "data.alert.failed", failed.LoadId, numbers.Instant(failed.StartedAt), failed.Message ?? words["data.alert.failed.unsaid"], shown]));
        if (report.Newest is { State: "running" } running)
            alerts.Add((false, words["data.alert.running", running.LoadId, numbers.Instant(running.StartedAt)]));
        if (report.Checks is { Failed: > 0 } checks)
            alerts.Add((true, words["data.alert.checks", checks.Failed]));
        if (shown is { } version && report.Loads.FirstOrDefault(load => load.State == "published") is { } published && published.LoadId > version)
            alerts.Add((false, words["data.alert.behind", version, published.LoadId]));
        if (canvas.HeldPanel is { Scores: { } run } panel && run.DataVersion != panel.DataVersion)
            alerts.Add((false, words["data.alert.scores", run.RunId, run.DataVersion, panel.DataVersion]));
        if (freshness.Sources.Where(source => source.State == "late").ToArray() is [_, ..] late)
            alerts.Add((false, words["data.alert.late", string.Join(words["list.comma"], late.Select(source => DataTables.Entity(source.Source.Source, words))), numbers.Count(late.Max(source => source.DaysOld))]));
        return alerts;
    }
}
