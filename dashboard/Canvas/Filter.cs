namespace Dashboard;

/// <summary>One filter of the bar: its URL parameter, the values the data has, and those the view chose.</summary>
public sealed record Filter(string Key, IReadOnlyList<string> Values, IReadOnlyList<string> Chosen)
{
    private const int MostInPage = 100;

    /// <summary>Too many values for every page to carry: they are asked for when the filter opens.</summary>
    public bool IsLong => Values.Count > MostInPage;
}
