namespace Analytics;

/// <summary>Observed boxes against registered boxes and clusters.</summary>
internal static class BoxCrosstabs
{
    /// <summary>Registered box (rows) against observed box (columns); null where none is registered.</summary>
    public static Crosstab? Registered(Selection selection, ProductScores scores, Month at)
    {
        var counts = Empty(9);
        var any = false;
        foreach (var account in selection.Accounts)
        {
            if (selection.Panel.Accounts[account].RegisteredAt(scores.Product, at) is not { } registered || scores.BoxOf(account, at) is not { } observed)
                continue;
            counts[registered.Index][observed.Index]++;
            any = true;
        }
        return any ? new(Names, Names, counts) : null;
    }

    /// <summary>Observed box (rows) against the values of a column.</summary>
    public static Crosstab ByColumn(Selection selection, ProductScores scores, Month at, CodedColumn column)
    {
        var counts = Empty(column.Values.Count - 1);
        foreach (var account in selection.Accounts)
        {
            if (scores.BoxOf(account, at) is { } box && column.Codes[account] is > 0 and var code)
                counts[box.Index][code - 1]++;
        }
        return new(Names, [.. column.Values.Skip(1)], counts);
    }

    private static string[] Names => [.. Box.All.Select(b => b.ToString())];

    private static int[][] Empty(int columns) => [.. Enumerable.Range(0, 9).Select(_ => new int[columns])];
}
