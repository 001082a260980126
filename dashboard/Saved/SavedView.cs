using Warehouse;

namespace Dashboard;

/// <summary>A named address of a page, somebody's own; language and theme are the reader's, not the view's.</summary>
public sealed record SavedView(long SavedViewId, string Name, string Url, DateTime SavedAt)
{
    /// <summary>The address to be saved, on the page of saved views.</summary>
    public const string ViewKey = "view";

    /// <summary>The view just deleted.</summary>
    public const string UndoKey = "undo";

    /// <summary>What could not be done.</summary>
    public const string ProblemKey = "problem";

    public const int LongestName = 80;
    private const int LongestUrl = 4000;

    /// <summary>The views a person saved, by name.</summary>
    public static Task<IReadOnlyList<SavedView>> AllAsync(Database database, string owner, CancellationToken cancellationToken) =>
        database.QueryAsync<SavedView>("queries/views/list", new { owner }, cancellationToken);

    /// <summary>A view the person deleted; null when there is none of that number.</summary>
    public static Task<SavedView?> DeletedAsync(Database database, string owner, long id, CancellationToken cancellationToken) =>
        database.FirstAsync<SavedView>("queries/views/deleted", new { owner, id }, cancellationToken);

    /// <summary>The view of an address of this site, without language and theme; null for any other address.</summary>
    public static View? Read(string? url) =>
        url is ['/', not ('/' or '\\'), ..] or "/" && url.Length <= LongestUrl && Uri.TryCreate(new Uri("http://here"), url, out var address) && address.Host == "here"
            ? View.Of(address.AbsolutePath, Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query).Select(pair => (pair.Key, pair.Value.OfType<string>())))
                .Without(View.LanguageKey).Without(View.ThemeKey)
            : null;

    /// <summary>The view in this reader's language and theme.</summary>
    public View For(View reader) => (Read(Url) ?? View.Of("/")) switch
    {
        var view => view.With(View.LanguageKey, reader.All(View.LanguageKey)).With(View.ThemeKey, reader.All(View.ThemeKey)),
    };
}
