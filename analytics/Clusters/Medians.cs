namespace Analytics;

/// <summary>Median units a month of each cluster's accounts.</summary>
internal static class Medians
{
    /// <summary>By cluster, then product in the panel's order.</summary>
    public static IReadOnlyList<double>[] Of(Panel panel, Period months, int[] clusterOf, int count)
    {
        var selection = panel.Select(new Slice(months), Scope.Everything);
        var medians = new double[count][];
        for (var c = 0; c < count; c++)
            medians[c] = new double[panel.Products.Count];
        for (var product = 0; product < panel.Products.Count; product++)
        {
            var units = selection.Only(product).Milliunits(months);
            for (var c = 0; c < count; c++)
                medians[c][product] = Median([.. units.Where((_, i) => clusterOf[i] == c)]) / 1000 / months.Length;
        }
        return medians;
    }

    private static double Median(long[] values)
    {
        if (values.Length == 0)
            return 0;
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2.0;
    }
}
