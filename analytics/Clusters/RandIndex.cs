namespace Analytics;

/// <summary>Agreement of two clusterings of the same rows.</summary>
public static class RandIndex
{
    /// <summary>Adjusted for chance (Hubert and Arabie 1985): 1 the same, 0 what chance gives.</summary>
    public static double Adjusted(int[] a, int[] b)
    {
        var (ka, kb) = (a.Max() + 1, b.Max() + 1);
        var (table, rows, columns) = (new long[ka, kb], new long[ka], new long[kb]);
        for (var i = 0; i < a.Length; i++)
        {
            table[a[i], b[i]]++;
            rows[a[i]]++;
            columns[b[i]]++;
        }
        var together = 0.0;
        foreach (var cell in table)
            together += Pairs(cell);
        var (inRows, inColumns) = (rows.Sum(Pairs), columns.Sum(Pairs));
        var expected = inRows * inColumns / Pairs(a.Length);
        var most = (inRows + inColumns) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double Pairs(long n) => n * (n - 1) / 2.0;
}
