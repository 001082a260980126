using System.Globalization;
using Warehouse;

namespace Dashboard;

/// <summary>Saving, renaming, deleting a view and taking that back: forms with an antiforgery token, each person's own views alone.</summary>
public static class SavedViewRequests
{
    public const string Page = "/views";
    public const string Save = Page + "/save";
    public const string Rename = Page + "/rename";
    public const string Delete = Page + "/delete";
    public const string Restore = Page + "/restore";
    private const string Taken = "taken";

    public static void MapSavedViewRequests(this WebApplication app)
    {
        var requests = app.MapGroup("").AddEndpointFilter(FormToken.RequireAsync);
        requests.MapPost(Save, SaveAsync);
        requests.MapPost(Rename, (Canvas canvas, CancellationToken cancellationToken) => NameAsync(canvas, "rename", cancellationToken));
        requests.MapPost(Delete, DeleteAsync);
        requests.MapPost(Restore, (Canvas canvas, CancellationToken cancellationToken) => NameAsync(canvas, "restore", cancellationToken));
    }

    /// <summary>Whose views these are.</summary>
    public static string OwnerOf(Canvas canvas) => canvas.Context.User.Identity!.Name!;

    private static async Task<IResult> SaveAsync(Canvas canvas, CancellationToken cancellationToken)
    {
        var asked = await AskedAsync(canvas, cancellationToken);
        if (asked.Database is not { } database) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (asked.View is not { } view || asked.Name is not { } name) return Results.BadRequest();
        var written = await database.ExecuteAsync("queries/views/save", new { owner = OwnerOf(canvas), name, url = view.Url }, cancellationToken);
        return Back(canvas, asked, written == 0 ? "many" : null);
    }

    private static async Task<IResult> NameAsync(Canvas canvas, string what, CancellationToken cancellationToken)
    {
        var asked = await AskedAsync(canvas, cancellationToken);
        if (asked.Database is not { } database) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (asked.Id is not { } id || (what == "rename" && asked.Name is null)) return Results.BadRequest();
        var written = await database.ExecuteAsync("queries/views/" + what, new { owner = OwnerOf(canvas), id, name = asked.Name }, cancellationToken);
        return Back(canvas, asked, written == 0 ? Taken : null);
    }

    private static async Task<IResult> DeleteAsync(Canvas canvas, CancellationToken cancellationToken)
    {
        var asked = await AskedAsync(canvas, cancellationToken);
        if (asked.Database is not { } database) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (asked.Id is not { } id) return Results.BadRequest();
        await database.ExecuteAsync("queries/views/delete", new { owner = OwnerOf(canvas), id }, cancellationToken);
        return Back(canvas, asked, null, id);
    }

    private static async Task<Asked> AskedAsync(Canvas canvas, CancellationToken cancellationToken)
    {
        var form = await canvas.Context.Request.ReadFormAsync(cancellationToken);
        var name = form["name"].ToString().Trim();
        return new(
            canvas.Panels.Database,
            long.TryParse(form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            name.Length is > 0 and <= SavedView.LongestName ? name : null, SavedView.Read(form[SavedView.ViewKey]));
    }

    // To the page of saved views, which still knows the view it was opened from.
    private static IResult Back(Canvas canvas, Asked asked, string? problem, long? undo = null) => Results.LocalRedirect(
        canvas.View.Bare(Page).With(SavedView.ViewKey, asked.View?.Url ?? "").With(SavedView.ProblemKey, problem ?? "")
            .With(SavedView.UndoKey, undo?.ToString(CultureInfo.InvariantCulture) ?? "").Url);

    private sealed record Asked(Database? Database, long? Id, string? Name, View? View);
}
