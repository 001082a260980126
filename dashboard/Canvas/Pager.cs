namespace Dashboard;

/// <summary>Which page of how many, and the id of the part of the document that holds the list.</summary>
public sealed record Pager(int Number, int Count, string Anchor = "main")
{
    public static Pager Of<T>(Page<T> page, string anchor = "main") => new(page.Number, page.Count, anchor);
}
