namespace Dashboard;

/// <summary>A card: a name, a figure, and what to compare it with.</summary>
public sealed record Headline(string Label, string Value, params IReadOnlyList<HeadlineNote> Notes)
{
    public string? Metric { get; init; }
}

/// <summary>A line under a card's figure; the tone colours its first part, words carry the meaning.</summary>
public sealed record HeadlineNote(string Text, string? Strong = null, string? Tone = null);
