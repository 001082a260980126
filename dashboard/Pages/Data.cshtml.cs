using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

public sealed class DataModel(Canvas canvas) : PageModel
{
    public WarehouseReport Report { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Report = await WarehouseReport.ReadAsync(canvas.Panels.Database!, canvas.View.First(DataTables.RuleKey), canvas.Scope.SeesEverything, cancellationToken);
}
