namespace Dashboard;

/// <summary>A page on its way to paper: what it is, what it was made from, and its parts from top to bottom.</summary>
/// <param name="Made">Period, filters, how far the data reach, data version: printed under the title and at the foot of every sheet.</param>
public sealed record PrintedPage(string Title, string Subtitle, string Made, IReadOnlyList<PrintBlock> Blocks);

/// <summary>A part of a printed page.</summary>
public abstract record PrintBlock;

/// <summary>A heading, 2 the larger or 3; kept together with what follows.</summary>
public sealed record PrintHeading(string Text, int Level) : PrintBlock;

public sealed record PrintText(string Text, bool IsMuted = false) : PrintBlock;

/// <summary>Figures side by side: a name, its value, and remarks.</summary>
public sealed record PrintCards(IReadOnlyList<(string Name, string Value, string Remark)> Cards) : PrintBlock;

public sealed record PrintChart(Drawing Drawing, IReadOnlyList<(Ink Ink, string Text)> Legend) : PrintBlock;

/// <summary>A table whose header is repeated on every sheet it reaches.</summary>
public sealed record PrintTable(IReadOnlyList<(string Name, bool IsNumber)> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PrintBlock;
