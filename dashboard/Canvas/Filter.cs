namespace Dashboard;

/// <summary>One filter of the bar: its URL parameter, the values the data has, and those the view chose.</summary>
public sealed record Filter(string Key, IReadOnlyList<string> Values, IReadOnlyList<string> Chosen);
