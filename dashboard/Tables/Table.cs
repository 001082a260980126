namespace Dashboard;

/// <summary>A table as shown and as exported: each cell has its text and the value behind it.</summary>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows)
{
    /// <summary>How many rows a page shows at most.</summary>
    public int MostInPage { get; init; } = 200;

    /// <summary>The rows a page shows; a file has all of them.</summary>
    public Table InPage => IsCut ? this with { Rows = [.. Rows.Take(MostInPage)] } : this;

    public bool IsCut => Rows.Count > MostInPage;

    /// <summary>Rows become cards on a phone; otherwise the table scrolls inside its tile.</summary>
    public bool Stacks { get; init; }

    /// <summary>What a screen reader calls the table.</summary>
    public string? Caption { get; init; }
}

public sealed record Column(string Name, bool IsNumber = false)
{
    /// <summary>False: in the file only, to keep the page readable.</summary>
    public bool OnScreen { get; init; } = true;

    /// <summary>False: on the page only, because other columns say the same in parts.</summary>
    public bool InFile { get; init; } = true;
}

public sealed record Row(IReadOnlyList<Cell> Cells, bool IsSelected = false);
