namespace Analytics;

/// <summary>Regressors of the potential by account: constant, specialty, hospital grade, log of 1 + visits a month.</summary>
internal sealed record PotentialDesign(double[][] Rows, bool IsConstant)
{
    /// <param name="visitMonths">Months the visits are counted in; null leaves visits out.</param>
    public static PotentialDesign Of(Panel panel, int product, Period? visitMonths, Settings settings)
    {
        var columns = new List<double[]>();
        columns.AddRange(Indicators(panel.Accounts.Columns[Dimension.Specialty], settings));
        columns.AddRange(Indicators(panel.Accounts.Columns[Dimension.Grade], settings));
        if (visitMonths is { } months && LogVisits(panel, product, months) is { } visits)
            columns.Add(visits);
        var rows = new double[panel.AccountCount][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[columns.Count + 1];
            rows[i][0] = 1;
            for (var c = 0; c < columns.Count; c++)
                rows[i][c + 1] = columns[c][i];
        }
        return new(rows, columns.Count == 0);
    }

    // One column for each value with enough accounts, the largest left out as the base.
    private static IEnumerable<double[]> Indicators(CodedColumn column, Settings settings)
    {
        var sizes = new int[column.Values.Count];
        foreach (var code in column.Codes)
            sizes[code]++;
        var kept = Enumerable.Range(0, sizes.Length).Where(code => sizes[code] >= settings.SmallestLetterGroup).ToArray();
        var largest = kept.OrderByDescending(code => sizes[code]).FirstOrDefault(-1);
        foreach (var code in kept.Where(code => code != largest))
        {
            var indicator = new double[column.Codes.Length];
            for (var i = 0; i < indicator.Length; i++)
                indicator[i] = column.Codes[i] == code ? 1 : 0;
            yield return indicator;
        }
    }

    private static double[]? LogVisits(Panel panel, int product, Period months)
    {
        var slice = new Slice(months).Of(panel.Products[product].Id);
        var visits = panel.Select(slice, Scope.Everything).Visits(months);
        return Array.TrueForAll(visits, v => v == visits[0]) ? null : Array.ConvertAll(visits, v => Math.Log(1 + v / (double)months.Length));
    }
}
