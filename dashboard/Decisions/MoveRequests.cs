using System.Globalization;
using Analytics;

namespace Dashboard;

/// <summary>Accepting, rejecting and taking back on /moves: a form with an antiforgery token, answered by the page it came from, which says what was done.</summary>
public static class MoveRequests
{
    public const string Decide = "/moves/decide";
    public const string DecisionField = "decision";
    public const string ReasonField = "reason";
    public const string MoveField = "move";
    public const string AllField = "all";
    public const string UpToField = "upto";

    /// <summary>The parameter that names what the page tells the outcome of.</summary>
    public const string ToldKey = "told";

    public static void MapMoveRequests(this WebApplication app) =>
        app.MapPost(Decide, DecideAsync).RequireAuthorization(Deciders.Policy).AddEndpointFilter(FormToken.RequireAsync);

    /// <summary>What a checkbox stands for: the move and the newest decision its reader saw.</summary>
    public static string ValueOf(Move move, MoveDecision? seen) => string.Create(CultureInfo.InvariantCulture, $"{MoveKey.Of(move)}@{seen?.Id ?? 0}");

    private static async Task<IResult> DecideAsync(Canvas canvas, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (canvas.Panels.Database is not { } database) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        var form = await canvas.Context.Request.ReadFormAsync(cancellationToken);
        if (canvas.Level != Level.Doctor || !Enum.TryParse<Decision>(form[DecisionField], ignoreCase: true, out var decision) || !Enum.IsDefined(decision)) return Results.BadRequest();
        var reason = decision == Decision.Rejected ? form[ReasonField].ToString() : null;
        var keys = form.ContainsKey(AllField) ? await AllAsync(canvas, decision, form[UpToField].ToString()) : [.. form[MoveField].OfType<string>().Select(Parse)];
        var view = (canvas.View with { Path = "/moves" }).Without(ToldKey);
        if (keys.Count == 0) return Results.LocalRedirect(view.With(ToldKey, "none").Url + "#told");
        var who = canvas.Context.User.Identity?.Name ?? Deciders.Role;
        var told = await Analytics.Decisions.DecideAsync(database, canvas.Panel, canvas.Scope, new(decision, reason, keys), who, clock, cancellationToken);
        return Results.LocalRedirect(view.With(ToldKey, told.ToString(CultureInfo.InvariantCulture)).Url + "#told");
    }

    // Every move the filters show, as far as it stands where it stood when the page was made: open ones to decide, decided ones to take back.
    private static async Task<IReadOnlyList<(string, long)>> AllAsync(Canvas canvas, Decision decision, string upTo)
    {
        await canvas.AskDecisionsAsync();
        var seen = long.TryParse(upTo, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return [.. MovesFigure.Chosen(canvas.Ask(Moves.Of), canvas)
            .Select(move => (Key: MoveKey.Of(move).ToString(), Last: canvas.DecisionOn(move)))
            .Where(m => m.Last is null or { IsOpen: true } == (decision != Decision.Undone) || m.Last?.Id > seen)
            .Select(m => (m.Key, m.Last?.Id > seen ? -1 : m.Last?.Id ?? 0))];
    }

    private static (string Key, long Seen) Parse(string value)
    {
        var at = value.LastIndexOf('@');
        return at >= 0 && long.TryParse(value[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? (value[..at], seen) : (value, 0);
    }
}
