using Analytics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

[OutputCache(PolicyName = PanelCache.Name)]
public sealed class ProfileModel(Canvas canvas) : PageModel
{
    public DoctorProfile Profile { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (Doctors.ProfileOf(canvas.Panel, id, canvas.Slice, canvas.Scope, canvas.Settings) is not { } profile) return NotFound();
        Profile = profile;
        return Page();
    }
}
