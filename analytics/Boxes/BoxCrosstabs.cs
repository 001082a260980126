namespace Analytics;

/// <summary>Observed boxes against registered boxes and clusters.</summary>
internal static class BoxCrosstabs
{
    /// <summary>Registered box (rows) against observed box (columns); null where none is registered.</summary>
    public static Crosstab? Registered(Selection selection, ProductScores scores, Month at)
    {
        var (counts, registered) = (Empty(9), RegisteredIn(selection.Panel, scores.Product, at));
        foreach (var account in selection.Accounts)
        {
            if (registered[account] > 0 && scores.BoxOf(account, at) is { } observed)
                counts[registered[account] - 1][observed.Index]++;
        }
        return counts.Any(row => row.Any(count => count > 0)) ? new(Names, Names, counts) : null;
    }

    // Of every account: the index of the registered box plus one, 0 where there is none.
    private static byte[] RegisteredIn(Panel panel, string product, Month at) => panel.Kept.Of((typeof(RegisteredBox), product, at), () =>
    {
        var boxes = new byte[panel.AccountCount];
        for (var account = 0; account < boxes.Length; account++)
            boxes[account] = (byte)(panel.Accounts[account].RegisteredAt(product, at)?.Index + 1 ?? 0);
        return boxes;
    });

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
