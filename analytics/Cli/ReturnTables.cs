namespace Analytics;

/// <summary>The tables of the return on visits, as their page exports them.</summary>
internal static class ReturnTables
{
    public static Tables<RoiReport> All => new Tables<RoiReport>()
        .With("returns", Returns).With("slopes", Slopes).With("carry-over", report => report.Response is { } response ? CarryOver(response) : null)
        .With("response-curve", report => report.Response is { Curve.Count: > 1 } response ? Response(response) : null)
        .With("roi-curve", report => (report.Concentration ?? report.NaiveConcentration) is { } curve ? Curve(curve) : null)
        .With("roi-bubble", report => RoiBubbles.Of(report) is { } bubbles ? Bubbles(bubbles) : null)
        .WithEach("roi-by-", report => report.Tables.Select(table => (table.Dimension, By(table))));

    private static CsvTable Returns(RoiReport report) => new(
        ["dimension", "value", "accounts", "units", "sales", "visits", "cost", "naive_roi", "value_per_visit", "value_low", "value_high", "short_run_roi", "long_run_roi", "marginal_roi"],
        [.. report.Tables.SelectMany(t => t.Rows.Select(r => (object?[])[t.Dimension, r.Value, r.Accounts, r.Units, r.Sales, r.Visits, r.Cost, r.NaiveRoi,
            r.Return?.ValuePerVisit.Value, r.Return?.ValuePerVisit.Low, r.Return?.ValuePerVisit.High,
            r.Return?.IncrementalShortRun?.Value, r.Return?.IncrementalLongRun?.Value, r.Return?.Marginal?.Value]))]);

    private static CsvTable Slopes(RoiReport report) => new(
        ["way", "units_per_visit", "standard_error", "low", "high"],
        [.. RoiSlopes.Of(report).Select(s => (object?[])[s.Way, s.Slope.UnitsPerVisit, s.Slope.StandardError, s.Slope.Low, s.Slope.High])]);

    private static CsvTable CarryOver(ResponseReport response) => new(
        ["carry_over", "log_likelihood", "units_per_visit", "plausible"],
        [.. response.CarryOver.Select(p => (object?[])[p.CarryOver, p.LogLikelihood, p.UnitsPerVisit, p.Plausible ? "yes" : "no"])]);

    private static CsvTable Response(ResponseReport response) => new(
        ["visits_a_month", "units", "low", "high", "observed"],
        [.. response.Curve.Select(p => (object?[])[p.VisitsPerMonth, p.Units, p.Low, p.High, p.Observed ? "yes" : "no"])]);

    private static CsvTable Curve(RoiCurve curve) => new(
        ["share_of_accounts", "share_of_cost", "share_of_profit"],
        [.. curve.Points.Skip(1).Select(p => (object?[])[p.Accounts, p.Cost, p.Profit])]);

    private static CsvTable Bubbles(RoiBubbles bubbles) => new(
        [bubbles.Dimension, "cost", bubbles.IsMarginal ? "marginal_roi" : "naive_roi", "units"],
        [.. bubbles.Rows.Select(b => (object?[])[b.Row.Value, b.Row.Cost, b.Return, b.Row.Units])]);

    private static CsvTable By(RoiTable table) => new(
        [table.Dimension, "accounts", "visits", "cost", "units", "naive_roi", "value_per_visit", "short_run_roi", "long_run_roi", "marginal_roi"],
        [.. table.Rows.Select(r => (object?[])[r.Value, r.Accounts, r.Visits, r.Cost, r.Units, r.NaiveRoi, r.Return?.ValuePerVisit.Value,
            r.Return?.IncrementalShortRun?.Value, r.Return?.IncrementalLongRun?.Value, r.Return?.Marginal?.Value])]);
}
