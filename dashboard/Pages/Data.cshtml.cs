using Microsoft.AspNetCore.Mvc.RazorPages;
using Warehouse;

namespace Dashboard;

public sealed class DataModel(Canvas canvas, TimeProvider clock) : PageModel
{
    public WarehouseReport Report { get; private set; } = null!;

    public Freshness Freshness { get; private set; } = null!;

    public LineageGraph Lineage { get; private set; } = null!;

    /// <summary>Whether this person may ask for replays and checks.</summary>
    public bool MayAsk => Operators.Include(User);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Report = await ReadAsync(cancellationToken);
        await canvas.CatchUpAsync(Report.PublishedVersion);
        if (canvas.HeldPanel?.DataVersion > Report.PublishedVersion) Report = await ReadAsync(cancellationToken);
        Freshness = Freshness.Of(Report, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), CompanyTime.Zone).DateTime));
        Lineage = LineageGraph.Of(canvas.View.First(LineageGraph.FigureKey) ?? "", canvas.Level) ?? LineageGraph.Of(LorenzFigure.Name, canvas.Level)!;
    }

    private Task<WarehouseReport> ReadAsync(CancellationToken cancellationToken) =>
        WarehouseReport.ReadAsync(canvas.Panels.Database!, canvas.View, canvas.Scope.SeesEverything, cancellationToken);
}
