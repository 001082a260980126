using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard;

/// <summary>A form is answered only with the token its page gave.</summary>
public static class FormToken
{
    /// <summary>Asked by hand, because the middleware would forbid the error page to read the refused form.</summary>
    public static async ValueTask<object?> RequireAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.BadRequest();
    }
}
