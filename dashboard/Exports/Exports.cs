namespace Dashboard;

/// <summary>Every tile as a file: the same figure, filters and scope as on its page.</summary>
public static class Exports
{
    public static IEnumerable<string> FormatsOf(Figure figure) => figure.Drawing is null ? ["csv"] : ["csv", "png", "svg"];

    public static string PathOf(Figure figure, string format) => $"/export/{figure.Name}.{format}";

    public static void MapExports(this WebApplication app) => app.MapGet("/export/{name}.{format:regex(^(csv|png|svg)$)}", ExportAsync);

    private static async Task<IResult> ExportAsync(string name, string format, Canvas canvas)
    {
        if (await FigureCatalogue.FindAsync(name, canvas) is not { } figure || !FormatsOf(figure).Contains(format)) return Results.NotFound();
        var file = $"{name}-{canvas.Period.From}-{canvas.Period.To}.{format}";
        return format switch
        {
            "csv" => Results.File(Csv.Of(figure.Table), "text/csv; charset=utf-8", file),
            "png" => Results.File(ChartRenderer.ToPng(figure.Drawing!, CaptionsOf(figure, canvas)), "image/png", file),
            _ => Results.File(System.Text.Encoding.UTF8.GetBytes(ChartRenderer.ToSvg(figure.Drawing!, CaptionsOf(figure, canvas))), "image/svg+xml", file),
        };
    }

    // A picture that travels says which filters, months and version of the data it shows.
    private static ChartCaptions CaptionsOf(Figure figure, Canvas canvas)
    {
        var names = new ValueNames(canvas);
        var filters = FilterBar.Of(canvas).Where(filter => filter.Chosen.Count > 0)
            .Select(filter => $"{names.Dimension(filter.Key)}: {string.Join(", ", filter.Chosen.Select(value => names.Value(filter.Key, value)))}");
        return new(figure.Title, figure.Subtitle, string.Join(" · ", [canvas.Numbers.Period(canvas.Period), .. filters, canvas.Words["export.version", canvas.Panel.DataVersion]]));
    }
}
