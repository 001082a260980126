namespace Dashboard;

/// <summary>A tile's content: the sentence it claims, how to read it, what chance would show, the drawing, and the same figures as a table.</summary>
public sealed record Figure
{
    /// <summary>The name exports ask for it by: lower case, hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>The question the figure answers, over its title; null where the page asks it.</summary>
    public string? Eyebrow { get; init; }

    /// <summary>The verdict on that question, as a tag.</summary>
    public Cell? Verdict { get; init; }

    /// <summary>The takeaway, generated from the figures.</summary>
    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>The glossary entry behind ⓘ.</summary>
    public string? Metric { get; init; }

    /// <summary>The same figure under chance alone.</summary>
    public string? Chance { get; init; }

    /// <summary>Null where the table is the figure.</summary>
    public Drawing? Drawing { get; init; }

    public IReadOnlyList<(Ink Ink, string Text)> Legend { get; init; } = [];

    /// <summary>What the horizontal axis counts.</summary>
    public string? AxisX { get; init; }

    /// <summary>The doctor a figure is about, for its exports; null where it is about the selection.</summary>
    public string? Doctor { get; init; }

    /// <summary>The territory a figure is about, for its exports; null where it is about the selection.</summary>
    public string? Territory { get; init; }

    public required Table Table { get; init; }
}
