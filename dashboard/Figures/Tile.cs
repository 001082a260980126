namespace Dashboard;

/// <summary>A figure on a page, so many twelfths of the width of a large screen.</summary>
public sealed record Tile(Figure Figure, int Width = 12);
