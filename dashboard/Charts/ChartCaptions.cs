namespace Dashboard;

/// <summary>What an exported chart carries with it: its sentence, what it shows, and the filters, data version and date it was made from.</summary>
public sealed record ChartCaptions(string Title, string Subtitle, string Footer);
