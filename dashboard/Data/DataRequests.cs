namespace Dashboard;

/// <summary>What operators ask of the warehouse on /data: forms with an antiforgery token, answered by the page they came from.</summary>
public static class DataRequests
{
    public const string Replay = "/data/replay";
    public const string Checks = "/data/checks";

    public static void MapDataRequests(this WebApplication app)
    {
        var requests = app.MapGroup("").RequireAuthorization(Operators.Policy).AddEndpointFilter(FormToken.RequireAsync);
        requests.MapPost(Replay, AskReplayAsync);
        requests.MapPost(Checks, AskChecksAsync);
    }

    private static async Task<IResult> AskReplayAsync(Canvas canvas, CancellationToken cancellationToken)
    {
        if (canvas.Panels.Database is not { } database) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        await database.FirstAsync<long>("queries/data/ask_replay", new { rule = RejectFilter.Of(canvas.View).Rule, askedBy = AskedBy(canvas) }, cancellationToken);
        return Back(canvas, "replays");
    }

    private static async Task<IResult> AskChecksAsync(Canvas canvas, CheckRunner checks, CancellationToken cancellationToken)
    {
        await checks.StartAsync(AskedBy(canvas), cancellationToken);
        return Back(canvas, "checks");
    }

    private static string AskedBy(Canvas canvas) => canvas.Context.User.Identity?.Name ?? Operators.Role;

    private static IResult Back(Canvas canvas, string section) => Results.LocalRedirect((canvas.View with { Path = "/data" }).Url + "#" + section);
}
