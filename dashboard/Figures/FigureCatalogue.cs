using Analytics;

namespace Dashboard;

/// <summary>Every figure that can be asked for by name. A new chart is one line here.</summary>
public static class FigureCatalogue
{
    private static readonly Dictionary<string, Func<Canvas, Figure?>> ByName = new(StringComparer.Ordinal)
    {
        [LorenzFigure.Name] = canvas => LorenzFigure.Of(canvas.Ask(Concentration.Of), canvas),
        [DecileFigure.Name] = canvas => DecileFigure.Of(canvas.Ask(Concentration.Of), canvas),
        [MisallocationFigure.Over] = canvas => MisallocationFigure.All(MisallocationFigure.Over, canvas),
        [MisallocationFigure.Under] = canvas => MisallocationFigure.All(MisallocationFigure.Under, canvas),
        [TrendFigure.Sales] = canvas => TrendFigure.Of(TrendFigure.Sales, canvas.Ask(Overview.Of), canvas),
        [TrendFigure.Visits] = canvas => TrendFigure.Of(TrendFigure.Visits, canvas.Ask(Overview.Of), canvas),
        [CarryOverFigure.Name] = canvas => CarryOverFigure.Of(canvas.Ask(Roi.Of), canvas),
        [RoiCurveFigure.Name] = canvas => RoiCurveFigure.Of(canvas.Ask(Roi.Of), canvas),
        [ResponseCurveFigure.Name] = canvas => ResponseCurveFigure.Of(canvas.Ask(Roi.Of), canvas),
        [RoiBubbleFigure.Name] = canvas => RoiBubbleFigure.Of(canvas.Ask(Roi.Of), canvas),
        [SlopesFigure.Name] = canvas => SlopesFigure.Of(canvas.Ask(Roi.Of), canvas),
        [GridFigure.Name] = canvas => GridFigure.Of(canvas.AskGrid(), canvas),
        [BoxMovesFigure.Name] = canvas => BoxMovesFigure.Of(canvas.AskGrid(), canvas),
        [TiersFigure.Name] = canvas => TiersFigure.Of(canvas.AskGrid(), canvas),
        [BoxFlowsFigure.Name] = canvas => BoxFlowsFigure.Of(canvas.AskGrid(), canvas),
        [BoxTimeFigure.Name] = canvas => BoxTimeFigure.Of(canvas.AskGrid(), canvas),
        [NetUpgradeFigure.Name] = canvas => NetUpgradeFigure.Of(canvas.AskGrid(), canvas),
        [CrosstabFigure.Clusters] = canvas => CrosstabFigure.Of(CrosstabFigure.Clusters, canvas.AskGrid().Clusters, canvas),
        [CrosstabFigure.Registered] = canvas => canvas.AskGrid().Registered is { } table ? CrosstabFigure.Of(CrosstabFigure.Registered, table, canvas) : null,
        [PlanFigure.Name] = PlanFigure.Of,
        [PlanWeeksFigure.Name] = PlanWeeksFigure.Of,
        [MovesFigure.Name] = canvas => MovesFigure.Of(canvas.Ask(Moves.Of), canvas),
        [MovesCrmFigure.Name] = canvas => MovesCrmFigure.Of(canvas.Ask(Moves.Of), canvas),
        [MovesAcceptanceFigure.Name] = MovesAcceptanceFigure.Of,
        [MovesEffectFigure.Name] = canvas => MovesEffectFigure.Of(canvas.Ask(MoveEffects.Of), canvas),
        [KpiFigure.Name] = canvas => KpiFigure.Of(canvas.Activity!, canvas),
        [KpiTrendFigure.Name] = canvas => KpiTrendFigure.Of(canvas.Activity!, canvas),
        [FrequencyFigure.Name] = canvas => FrequencyFigure.Of(canvas.Activity!, canvas),
        [TimeFigure.Name] = canvas => TimeFigure.Of(canvas.Activity!, canvas),
        [ActivityByFigure.Name] = canvas => ActivityByFigure.Of(canvas.Activity!, ActivityByFigure.GroupsOf(canvas.Activity!, canvas.View), canvas),
        [TerritoryIndexFigure.Name] = canvas => TerritoryIndexFigure.Of(canvas.Territories!.Report, canvas),
        [TerritoriesFigure.Name] = canvas => TerritoriesFigure.Of(canvas.Territories!.Report.Rows, canvas.Territories.Report, canvas),
        [TerritoryCausesFigure.Name] = canvas => TerritoryIn(canvas) is { } territory ? TerritoryCausesFigure.Of(territory, canvas) : null,
        [TerritoryTrendFigure.Name] = canvas => TerritoryIn(canvas) is { } territory ? TerritoryTrendFigure.Of(territory, canvas.Territories!.Report, canvas) : null,
        [TerritoryAccountsFigure.Name] = canvas => TerritoryIn(canvas) is { } territory ? TerritoryAccountsFigure.Of(territory, canvas.Territories!.Report, canvas) : null,
        [CheckupByFigure.Name] = canvas => CheckupByFigure.Of(canvas.Checkup!, CheckupByFigure.GroupsOf(canvas.Checkup!, canvas.View), canvas),
        [CoachingFigure.Joint] = canvas => CoachingFigure.Find(CoachingFigure.Joint, canvas),
        [CoachingFigure.Speakers] = canvas => CoachingFigure.Find(CoachingFigure.Speakers, canvas),
        [CoachingFigure.Seats] = canvas => CoachingFigure.Find(CoachingFigure.Seats, canvas),
        [ExploreFigure.Name] = canvas => ExploreFigure.Of(canvas.AskExplore(), canvas),
        [DoctorsFigure.Name] = DoctorsFigure.All,
        [DoctorTimelineFigure.Name] = DoctorTimelineFigure.Find,
        [DoctorPathFigure.Name] = DoctorPathFigure.Find,
        [PeersFigure.Name] = PeersFigure.Find,
    };

    /// <summary>The names that can be asked for, without those of one dimension.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The figure of that name for this request's filters and scope; null where there is none.</summary>
    public static async Task<Figure?> FindAsync(string name, Canvas canvas)
    {
        var page = FigureSources.KeyOf(name) is { } key ? FigureSources.PageOf(key) : null;
        if (page == "activity") await canvas.AskActivityAsync();
        if (page == "territories") await canvas.AskTerritoriesAsync();
        if (page == "checkup") await canvas.AskCheckupAsync();
        if (page == "plan") await canvas.AskPlanAsync();
        if (page == "moves") await canvas.AskDecisionsAsync();
        return Find(name, canvas);
    }

    /// <summary>The parameter that names the territory a figure is about.</summary>
    public const string TerritoryKey = "of";

    private static TerritoryDiagnosis? TerritoryIn(Canvas canvas) =>
        canvas.Territories!.Report.Rows.FirstOrDefault(row => row.Id == canvas.View.First(TerritoryKey));

    private static Figure? Find(string name, Canvas canvas) => ByName.TryGetValue(name, out var of) ? of(canvas)
        : name.StartsWith(DimensionFigure.Prefix, StringComparison.Ordinal) ? DimensionFigure.Find(name, canvas)
        : name.StartsWith(RoiTableFigure.Prefix, StringComparison.Ordinal) ? RoiTableFigure.Find(name, canvas.Ask(Roi.Of), canvas)
        : name.StartsWith(CheckupFigure.Prefix, StringComparison.Ordinal) ? CheckupFigure.Find(name, canvas.Checkup!, canvas)
        : null;
}
