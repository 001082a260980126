using Warehouse;

namespace Dashboard;

/// <summary>Every refused row of a filter as one CSV file, for people who see every account.</summary>
public static class RejectExport
{
    public static void MapRejectExport(this WebApplication app) => app.MapGet("/data/rejects.csv", ExportAsync);

    private static async Task<IResult> ExportAsync(Canvas canvas, CancellationToken cancellationToken)
    {
        if (!canvas.Scope.SeesEverything) return Results.Forbid();
        if (canvas.Panels.Database is not { } database) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        await using var snapshot = await Snapshot.OpenAsync(database, cancellationToken);
        var rows = await RejectRow.ReadAsync(snapshot, RejectFilter.Of(canvas.View), null, 0, cancellationToken);
        return Results.File(Csv.Of(DataTables.Rejects(rows, canvas)), "text/csv; charset=utf-8", "rejects.csv");
    }
}
