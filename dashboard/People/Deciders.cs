using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Dashboard;

/// <summary>People who accept and reject recommended moves, each within the scope: regional heads, administrators, the local owner.</summary>
public static class Deciders
{
    public const string Policy = "deciders";
    public const string Role = "regional";

    public static bool Include(ClaimsPrincipal person) => Operators.Include(person) || person.IsInRole(Role);

    public static AuthorizationBuilder AddDeciders(this AuthorizationBuilder builder) => builder.AddPolicy(Policy, policy => policy.RequireRole(Operators.Role, Role));
}
