using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dashboard;

/// <summary>Not found, not allowed, broken: what happened and what to do next.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    private static readonly int[] Known = [401, 403, 404];

    public int Code { get; private set; }

    public void OnGet(int code) => Code = Known.Contains(code) ? code : 500;

    public void OnPost(int code) => OnGet(code);
}
