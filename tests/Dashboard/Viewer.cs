using System.Security.Claims;
using System.Text.Encodings.Web;
using Dashboard;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Tests;

/// <summary>Signs everybody in as somebody who sees every account and may change nothing.</summary>
public sealed class Viewer(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Name = "Viewer";

    public static void SignIn(IServiceCollection services) => services.AddAuthentication(Name).AddScheme<AuthenticationSchemeOptions, Viewer>(Name, null);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var person = new ClaimsIdentity([new(ClaimTypes.Name, "marketing"), new(RequestScope.Claim, RequestScope.Everything)], Name);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(person), Name)));
    }
}
