namespace Analytics;

/// <summary>Which accounts pass the filters of a slice and the scope.</summary>
internal static class AccountFilter
{
    /// <summary>Panel indexes, ascending.</summary>
    public static int[] Of(Panel panel, Slice slice, Scope scope, int mainProduct)
    {
        if (scope.SeesEverything && slice.Filters.Values.All(values => values.Count == 0))
            return panel.Accounts.All;
        var passes = new bool[panel.AccountCount];
        Array.Fill(passes, true);
        if (!scope.SeesEverything)
            Narrow(passes, panel.Accounts.Columns[Dimension.Territory], Seen(panel.Accounts.Columns[Dimension.Territory], scope));
        foreach (var (dimension, values) in slice.Filters)
        {
            if (values.Count == 0)
                continue;
            var column = Dimensions.ColumnOf(panel, dimension, mainProduct, slice.Period.To) ?? throw Unknown(panel, dimension);
            Narrow(passes, column, Wanted(column, values));
        }
        var count = passes.Count(p => p);
        var accounts = new int[count];
        for (int i = 0, position = 0; i < passes.Length; i++)
        {
            if (passes[i])
                accounts[position++] = i;
        }
        return accounts;
    }

    private static void Narrow(bool[] passes, CodedColumn column, bool[] wanted)
    {
        var codes = column.Codes;
        for (var i = 0; i < passes.Length; i++)
            passes[i] &= wanted[codes[i]];
    }

    // Code 0 is "no territory", which no restricted scope sees.
    private static bool[] Seen(CodedColumn territories, Scope scope)
    {
        var seen = new bool[territories.Values.Count];
        for (var code = 1; code < seen.Length; code++)
            seen[code] = scope.Sees(territories.Values[code]);
        return seen;
    }

    private static bool[] Wanted(CodedColumn column, IReadOnlyList<string> values)
    {
        var wanted = new bool[column.Values.Count];
        foreach (var value in values)
        {
            if (column.CodeOf(value) is { } code)
                wanted[code] = true;
        }
        return wanted;
    }

    private static SliceException Unknown(Panel panel, string dimension) =>
        dimension is Dimension.Box or Dimension.Cluster
            ? new($"Filter '{dimension}' needs a scoring run. Run: dotnet run --project analytics -- score")
            : new($"Dimension '{dimension}' does not exist (there are: {string.Join(", ", Dimensions.DeliveredIn(panel))}).");
}
