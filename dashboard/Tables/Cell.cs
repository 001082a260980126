namespace Dashboard;

/// <summary>A cell: what people read, what machines read (null: nothing), where it leads, and a bar behind it from 0 to 1.</summary>
public sealed record Cell(string Text, object? Value)
{
    public string? Href { get; init; }

    public double? Bar { get; init; }

    /// <summary>Which series the bar belongs to: 1 sales, 2 visits, 3 cost.</summary>
    public int Series { get; init; } = 1;

    /// <summary>A checkbox before the text: its form, name and value.</summary>
    public (string Form, string Name, string Value)? Pick { get; init; }

    /// <summary>A box of the grid, drawn as one.</summary>
    public bool IsBox { get; init; }

    /// <summary>good, bad, warn or plain: drawn as a tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Depth of the background from 0 to 1, for tables read as a map.</summary>
    public double? Heat { get; init; }

    /// <summary>Longer text that may wrap.</summary>
    public bool Wraps { get; init; }

    /// <summary>A day or a time, which no line may break.</summary>
    public bool IsWhole { get; init; }

    public static implicit operator Cell(string text) => new(text, text);
}
