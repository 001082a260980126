using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Dashboard;

/// <summary>
/// Signs in the person at the keyboard as owner: in Development only, only when the server listens on loopback alone,
/// the connection is local, and the page was asked for by a local name (so no foreign site can point its name here).
/// </summary>
public sealed class LocalOwner(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IHostEnvironment environment, IServer server)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "LocalOwner";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!environment.IsDevelopment() || !IsLocal()) return Task.FromResult(AuthenticateResult.NoResult());
        var owner = new ClaimsIdentity([new(ClaimTypes.Name, Environment.UserName), new(ClaimTypes.Role, Operators.Role), new(RequestScope.Claim, RequestScope.Everything)], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(owner), SchemeName)));
    }

    private bool IsLocal() =>
        Context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && IsLocalName(Request.Host.Host)
        && server.Features.Get<IServerAddressesFeature>() is { Addresses: { Count: > 0 } addresses }
        && addresses.All(address => IsLocalName(BindingAddress.Parse(address).Host));

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
