namespace Analytics;

/// <summary>Something that needs attention: what, and the page and filters that show it.</summary>
/// <param name="Page">Route of the page, for example "/concentration".</param>
/// <param name="Filters">Query of the link, by parameter.</param>
public sealed record Attention(Note What, string Page, IReadOnlyDictionary<string, string> Filters);
