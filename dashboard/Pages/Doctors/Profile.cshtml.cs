using Analytics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = PanelCache.Name)]
public sealed class ProfileModel(Canvas canvas) : PageModel
{
    public DoctorProfile Profile { get; private set; } = null!;

    /// <summary>The path through the grid: each box entered, with the first month in it.</summary>
    public IReadOnlyList<(Box Box, Month Since)> Path { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        if (Doctors.ProfileOf(canvas.Panel, id, canvas.Slice, canvas.Scope, canvas.Settings) is not { } profile) return NotFound();
        Profile = profile;
        var boxes = profile.Months.Where(month => month.Box is not null).Select(month => (Box: month.Box!.Value, month.Month)).ToArray();
        Path = [.. boxes.Where((at, i) => i == 0 || boxes[i - 1].Box != at.Box)];
        return Page();
    }
}
