namespace Dashboard;

/// <summary>A target over the chart, in pixels of the drawing: what it says, and where Enter or a click leads.</summary>
public sealed record Hit(double X, double Y, double Width, double Height, string Tip, string? Href, bool IsSelected);
