using Analytics;
using Warehouse;

namespace Dashboard;

/// <summary>Which statements a figure's numbers come through: declared once a figure, read for the lineage on /data.</summary>
public static class FigureSources
{
    private static readonly string[] Accounts = ["queries/panel/accounts"];
    private static readonly string[] Sales = [.. Accounts, "queries/panel/products", "queries/panel/sales"];
    private static readonly string[] Visits = [.. Accounts, "queries/panel/visits"];
    private static readonly string[] Both = [.. Sales, "queries/panel/visits"];
    private static readonly string[] Response = [.. Both, "queries/panel/direct_costs", "queries/score/responses"];
    private static readonly string[] Ranked = [.. Both, "queries/panel/targets"];
    private static readonly string[] Boxes = ["queries/score/boxes", "queries/score/products", "queries/score/accounts"];
    private static readonly string[] Grid = [.. Both, .. Boxes];

    private static readonly string[] Activity =
        [.. Visits, .. Boxes, "queries/activity/rep_months", "queries/activity/targets", "queries/activity/plans", "queries/activity/last_visits", "queries/activity/workdays"];

    private static readonly string[] Territories =
        [.. Grid, "queries/territories/territories", "queries/territories/events", "queries/territories/market", "queries/territories/assigned", "queries/activity/rep_months", "queries/activity/plans"];

    // What people decided on moves came from no file: it has no lineage.
    private static readonly Dictionary<string, (string Page, string[] Statements)> ByFigure = new(StringComparer.Ordinal)
    {
        [TrendFigure.Sales] = ("overview", Sales),
        [TrendFigure.Visits] = ("overview", Visits),
        [LorenzFigure.Name] = ("concentration", Ranked),
        [DecileFigure.Name] = ("concentration", Ranked),
        [MisallocationFigure.Over] = ("concentration", Ranked),
        [MisallocationFigure.Under] = ("concentration", Ranked),
        [DimensionFigure.Prefix] = ("concentration", Ranked),
        [SlopesFigure.Name] = ("roi", Response),
        ["carry-over"] = ("roi", Response),
        ["roi-curve"] = ("roi", Response),
        ["response-curve"] = ("roi", Response),
        ["roi-bubble"] = ("roi", Response),
        [RoiTableFigure.Prefix] = ("roi", Response),
        [GridFigure.Name] = ("grid", Grid),
        [BoxMovesFigure.Name] = ("grid", Grid),
        [TiersFigure.Name] = ("grid", Grid),
        [BoxFlowsFigure.Name] = ("grid", Grid),
        [BoxTimeFigure.Name] = ("grid", Grid),
        [NetUpgradeFigure.Name] = ("grid", Grid),
        [CrosstabFigure.Clusters] = ("grid", Grid),
        [CrosstabFigure.Registered] = ("grid", Grid),
        [PlanFigure.Name] = ("plan", [.. Grid, "queries/score/responses"]),
        [PlanWeeksFigure.Name] = ("plan", [.. Grid, "queries/score/responses", "queries/plan/workdays", "queries/plan/done", "queries/plan/appointments", "queries/plan/contacts"]),
        [MovesFigure.Name] = ("moves", [.. Grid, "queries/score/moves"]),
        [MovesCrmFigure.Name] = ("moves", [.. Grid, "queries/score/moves"]),
        [MovesAcceptanceFigure.Name] = ("moves", [.. Grid, "queries/score/moves"]),
        [MovesEffectFigure.Name] = ("moves", [.. Sales, "queries/score/trials"]),
        [KpiFigure.Name] = ("activity", Activity),
        [KpiTrendFigure.Name] = ("activity", Activity),
        [FrequencyFigure.Name] = ("activity", [.. Visits, .. Boxes, "queries/activity/targets"]),
        [TimeFigure.Name] = ("activity", ["queries/activity/rep_months"]),
        [ActivityByFigure.Name] = ("activity", Activity),
        [TerritoryIndexFigure.Name] = ("territories", Territories),
        [TerritoriesFigure.Name] = ("territories", Territories),
        [TerritoryCausesFigure.Name] = ("territories", Territories),
        [TerritoryTrendFigure.Name] = ("territories", Sales),
        [TerritoryAccountsFigure.Name] = ("territories", Grid),
        [CheckupFigure.Prefix] = ("checkup", [.. Grid, .. Activity]),
        [CheckupByFigure.Name] = ("checkup", [.. Grid, .. Activity]),
        [CoachingFigure.Joint] = ("coaching", Grid),
        [CoachingFigure.Speakers] = ("coaching", Grid),
        [CoachingFigure.Seats] = ("coaching", [.. Grid, "queries/score/moves"]),
        [ExploreFigure.Name] = ("explore", Grid),
        [DoctorsFigure.Name] = ("doctors", Grid),
        [DoctorTimelineFigure.Name] = ("doctors", [.. Grid, "queries/panel/potentials"]),
        [DoctorPathFigure.Name] = ("doctors", Grid),
        [PeersFigure.Name] = ("doctors", Grid),
    };

    // A scoring run is made from the panel alone.
    private static readonly string[] ScoredFrom = [.. Both, "queries/panel/potentials"];

    /// <summary>Figures by page, in the order of the rail; a name ending in a hyphen stands for one figure a dimension.</summary>
    public static IReadOnlyList<(string Figure, string Page)> All { get; } = [.. ByFigure.Select(pair => (pair.Key, pair.Value.Page))];

    /// <summary>The same at a level: of hospitals no run is stored, they are scored as they are read.</summary>
    public static IReadOnlyList<string>? Of(string figure, Level level) =>
        level == Level.Doctor ? Of(figure) : Of(figure)?.Where(statement => !IsOfScores(statement)).Select(OfHospitals).Distinct().ToArray();

    /// <summary>The statements a figure's numbers come through, those behind its scores included; null for an unknown figure.</summary>
    public static IReadOnlyList<string>? Of(string figure)
    {
        if (KeyOf(figure) is not { } key) return null;
        var own = ByFigure[key].Statements;
        return [.. (own.Any(IsOfScores) ? own.Concat(ScoredFrom) : own).Distinct()];
    }

    private static string OfHospitals(string statement)
    {
        var name = statement.LastIndexOf('/');
        var own = $"{statement[..name]}/hospital{statement[name..]}";
        return SqlText.PathsIn(statement[..name]).Contains(own) ? own : statement;
    }

    /// <summary>The name a figure is declared by; null for an unknown one.</summary>
    public static string? KeyOf(string? figure) =>
        figure is null ? null : ByFigure.ContainsKey(figure) ? figure : ByFigure.Keys.FirstOrDefault(key => key.EndsWith('-') && figure.StartsWith(key, StringComparison.Ordinal));

    public static string PageOf(string figure) => ByFigure[KeyOf(figure)!].Page;

    /// <summary>Whether a statement reads the results of a scoring run.</summary>
    public static bool IsOfScores(string statement) => Lineage.ReadBy(statement).All(table => table.StartsWith("score.", StringComparison.Ordinal));
}
