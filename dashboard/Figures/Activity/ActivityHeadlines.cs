using Analytics;

namespace Dashboard;

/// <summary>The cards over /activity: the figures asked for first, each with its target.</summary>
public static class ActivityHeadlines
{
    private static readonly (string Code, string Metric)[] Shown =
    [
        (KpiCode.VisitsADay, "visitsADay"), (KpiCode.SellingTime, "sellingTime"), (KpiCode.Coverage, "targetCoverage"),
        (KpiCode.PlanAdherence, "planAdherence"), (KpiCode.Workload, "workload"),
    ];

    public static IReadOnlyList<Headline> Of(ActivityReport report, Canvas canvas) => [.. Shown.Select(card => Of(report.Kpis.Of(card.Code), canvas) with { Metric = card.Metric })];

    private static Headline Of(Kpi kpi, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var target = kpi.Verdict == "none" ? new HeadlineNote(words["kpi.noTarget"])
            : new HeadlineNote(words["kpi.target", numbers.Target(kpi)], words.Verdict(kpi).Text, kpi.Verdict == "within" ? "up" : "down");
        return new(words.Name(kpi), numbers.Value(kpi), target, new HeadlineNote(kpi.Before is null ? words["against.none", words["against.previous"]] : words["kpi.before", numbers.Value(kpi.Unit, kpi.Before)]));
    }
}
