using System.Security.Claims;
using Analytics;

namespace Dashboard;

/// <summary>Which accounts a signed-in person may see, from the claims; no claim, no row.</summary>
public static class RequestScope
{
    public const string Claim = "scope";
    public const string TerritoryClaim = "territory";
    public const string Everything = "everything";

    public static Scope Of(ClaimsPrincipal person)
    {
        if (person.Identity?.IsAuthenticated != true) return Scope.Nothing;
        if (person.HasClaim(Claim, Everything)) return Scope.Everything;
        var territories = person.FindAll(TerritoryClaim).Select(claim => claim.Value).ToArray();
        return territories.Length == 0 ? Scope.Nothing : Scope.OfTerritories(territories);
    }
}
