using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Dashboard;

/// <summary>People who may set the warehouse to work: administrators, and the local owner.</summary>
public static class Operators
{
    public const string Policy = "operators";
    public const string Role = "admin";

    public static bool Include(ClaimsPrincipal person) => person.IsInRole(Role);

    public static AuthorizationBuilder AddOperators(this AuthorizationBuilder builder) => builder.AddPolicy(Policy, policy => policy.RequireRole(Role));
}
