using Analytics;

namespace Dashboard;

/// <summary>The reps of a territory with the figures their workload is judged by.</summary>
public static class TerritoryReps
{
    private static readonly string[] Shown = [KpiCode.VisitsADay, KpiCode.Coverage, KpiCode.PlanAdherence, KpiCode.Workload];

    public static Table Of(ActivityReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["dimension.rep"]), .. Shown.Select(code => new Column(words["kpi." + code], true))],
            [.. report.Groups.Where(group => group.Dimension == Dimension.Rep).Select(group => new Row(
                [Cells.Text(group.Value == Dimension.None ? words["value.none"] : group.Name), .. Shown.Select(code => numbers.Marked(group.Kpis.Of(code)))]))]) { Stacks = true, Caption = words["territory.reps"] };
    }
}
