namespace Dashboard;

/// <summary>Every tile as a file: the same figure, filters and scope as on its page.</summary>
public static class Exports
{
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IEnumerable<string> FormatsOf(Figure figure) => figure.Drawing is null ? ["csv", "xlsx", "pdf"] : ["csv", "xlsx", "png", "svg", "pdf"];

    public static string PathOf(Figure figure, string format) => $"/export/{figure.Name}.{format}";

    public static void MapExports(this WebApplication app) => app.MapGet("/export/{name}.{format:regex(^(csv|xlsx|png|svg|pdf)$)}", ExportAsync);

    private static async Task<IResult> ExportAsync(string name, string format, Canvas canvas)
    {
        if (await FigureCatalogue.FindAsync(name, canvas) is not { } figure || !FormatsOf(figure).Contains(format)) return Results.NotFound();
        var file = $"{name}-{canvas.Period.From}-{canvas.Period.To}.{format}";
        return format switch
        {
            "csv" => Results.File(Csv.Of(figure.Table), "text/csv; charset=utf-8", file),
            "xlsx" => Results.File(Xlsx.Of(figure.Table, (canvas.Words["export.sheet"], canvas.Words["export.about"]), About(figure, canvas)), Spreadsheet, file),
            "png" => Results.File(ChartRenderer.ToPng(figure.Drawing!, CaptionsOf(figure, canvas)), "image/png", file),
            "pdf" => Results.File(Paper.Pdf(PrintedFigure.Of(figure, canvas)), "application/pdf", file),
            _ => Results.File(System.Text.Encoding.UTF8.GetBytes(ChartRenderer.ToSvg(figure.Drawing!, CaptionsOf(figure, canvas))), "image/svg+xml", file),
        };
    }

    private static ChartCaptions CaptionsOf(Figure figure, Canvas canvas) => new(figure.Title, figure.Subtitle, ExportStamp.Of(canvas)) { Legend = figure.Legend, AxisX = figure.AxisX };

    private static IReadOnlyList<(string Name, string Value)> About(Figure figure, Canvas canvas) =>
        [(canvas.Words["export.about"], figure.Title), ("", figure.Subtitle), .. figure.Chance is { } chance ? [("", chance)] : Array.Empty<(string, string)>(), .. ExportStamp.Parts(canvas)];
}
