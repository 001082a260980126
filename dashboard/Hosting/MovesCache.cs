using System.Globalization;
using Analytics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Dashboard;

/// <summary>
/// The list of moves is kept as other pages are, until anybody decides: for whoever may decide apart from who may not, and for each browser by itself,
/// because the form bears a token that only that browser can send.
/// </summary>
public sealed class MovesCache(Panels panels, IOptions<AntiforgeryOptions> forms) : IOutputCachePolicy
{
    /// <summary>The policy's name, on top of <see cref="PanelCache"/>.</summary>
    public const string Name = "moves";

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (!context.EnableOutputCaching) return;
        var (http, values) = (context.HttpContext, context.CacheVaryByRules.VaryByValues);
        if (panels.Database is not { } database || panels.At(Level.Doctor)?.Scores is not { } run)
        {
            (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage) = (false, false, false);
            return;
        }
        values["decisions"] = (await Decisions.LastAsync(database, run.Holdout.Quarter, cancellation)).ToString(CultureInfo.InvariantCulture);
        values["decider"] = Deciders.Include(http.User) ? "yes" : "no";
        values["browser"] = http.Request.Cookies[forms.Value.Cookie.Name!] ?? "";
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
}
