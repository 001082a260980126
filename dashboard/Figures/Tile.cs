namespace Dashboard;

/// <summary>A figure on a page, so many twelfths of the width of a large screen.</summary>
public sealed record Tile(Figure Figure, int Width = 12)
{
    /// <summary>Route of the page behind it; null where this page is that page.</summary>
    public string? More { get; init; }

    /// <summary>A view that stands in place of a drawing, and its model; null where there is none.</summary>
    public (string Partial, object Model)? Body { get; init; }

    /// <summary>Whether the table beside the drawing is open from the start.</summary>
    public bool ShowsTable { get; init; }
}
