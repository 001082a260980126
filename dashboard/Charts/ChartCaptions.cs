namespace Dashboard;

/// <summary>What an exported chart carries with it: its sentence, what it shows, and the filters, data version and date it was made from.</summary>
public sealed record ChartCaptions(string Title, string Subtitle, string Footer)
{
    /// <summary>What each colour stands for.</summary>
    public IReadOnlyList<(Ink Ink, string Text)> Legend { get; init; } = [];

    /// <summary>What the horizontal axis counts.</summary>
    public string? AxisX { get; init; }
}
