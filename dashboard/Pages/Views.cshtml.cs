using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

/// <summary>The views somebody saved, and the one to save; as a page, and as what the menu of the filter bar shows.</summary>
public sealed class ViewsModel(Canvas canvas) : PageModel
{
    public IReadOnlyList<SavedView> Saved { get; private set; } = [];

    /// <summary>The view that was deleted last, to be taken back; null where none was.</summary>
    public SavedView? Deleted { get; private set; }

    /// <summary>The view to be saved; null where the page was opened from none.</summary>
    public View? ToSave => SavedView.Read(canvas.View.First(SavedView.ViewKey));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (canvas.Panels.Database is not { } database) return;
        var owner = SavedViewRequests.OwnerOf(canvas);
        Saved = await SavedView.AllAsync(database, owner, cancellationToken);
        if (long.TryParse(canvas.View.First(SavedView.UndoKey), NumberStyles.None, CultureInfo.InvariantCulture, out var undo))
            Deleted = await SavedView.DeletedAsync(database, owner, undo, cancellationToken);
    }

    public async Task<IActionResult> OnGetMenuAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Partial("_SavedViews", this);
    }
}
