using System.Security.Claims;
using System.Text.Encodings.Web;
using Dashboard;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Tests;

/// <summary>Signs everybody in as the head of some territories, who sees their accounts alone.</summary>
public sealed class Regional(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, Regional.Territories own)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Name = "Regional";

    public static Action<IServiceCollection> SignIn(params string[] territories) => services =>
    {
        services.AddSingleton(new Territories(territories));
        services.AddAuthentication(Name).AddScheme<AuthenticationSchemeOptions, Regional>(Name, null);
    };

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var person = new ClaimsIdentity([new(ClaimTypes.Name, "head"), new(ClaimTypes.Role, Deciders.Role), .. own.Ids.Select(id => new Claim(RequestScope.TerritoryClaim, id))], Name);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(person), Name)));
    }

    /// <summary>Delivered ids.</summary>
    public sealed record Territories(IReadOnlyList<string> Ids);
}
