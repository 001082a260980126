using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>
/// Behaviour of every account over the last 12 closed months up to as-of, one row an account in ordinal order of ids, one column
/// a feature. Half-year trends are left out: over so few months they are mostly noise, and no clustering on them is stable. Nothing later than as-of and no delivered attribute enters: what spans the whole period would leak.
/// </summary>
internal sealed class FeatureTable
{
    public const string Units = "unitsPerMonth";
    public const string Visits = "visitsPerMonth";
    public const string ActiveMonths = "activeMonths";
    public const string Refusals = "refusalShare";
    public const string Products = "productsBought";

    private const int Window = 12;

    private FeatureTable(Period months, DataFrame frame) => (Months, Frame) = (months, frame);

    public Period Months { get; }

    /// <summary>One single-precision column a feature, in the scale the clusters see: levels in logs.</summary>
    public DataFrame Frame { get; }

    public IReadOnlyList<string> Names => [.. Frame.Columns.Select(c => c.Name)];

    public static FeatureTable Of(Panel panel, Period closed)
    {
        var months = new Period(Month.Later(closed.From, closed.To - (Window - 1)), closed.To);
        var selection = panel.Select(new Slice(months), Scope.Everything);
        var frame = new DataFrame();
        Add(frame, Units, Logs(selection.Milliunits(months), months.Length, 0.001));
        Add(frame, ActiveMonths, Active(selection, months));
        if (panel.ClosedMonthsOf(SourceSpan.Visits)?.Contains(months) == true)
        {
            Add(frame, Visits, Logs(selection.Visits(months), months.Length, 1));
            Add(frame, Refusals, RefusalShare(selection, months));
        }
        if (panel.Products.Count > 1)
            Add(frame, Products, Bought(selection, months));
        return new(months, frame);
    }

    /// <summary>A feature's mean back in its own units: a monthly level, a share, a count.</summary>
    public static double InUnits(string feature, double value) => feature switch
    {
        Units or Visits => Math.Exp(value) - 1,
        _ => value,
    };

    // A column without variation separates nothing and cannot be normalised.
    private static void Add(DataFrame frame, string name, float[] values)
    {
        if (values.AsSpan().IndexOfAnyExcept(values.Length == 0 ? 0 : values[0]) >= 0)
            frame.Columns.Add(new SingleDataFrameColumn(name, values));
    }

    private static float[] Logs(long[] sums, int months, double unit) =>
        Array.ConvertAll(sums, s => (float)Math.Log(1 + Math.Max(0, s) * unit / months));

    private static float[] RefusalShare(Selection selection, Period months)
    {
        var (visits, refusals) = (selection.Visits(months), selection.Refusals(months));
        var share = new float[visits.Length];
        for (var i = 0; i < share.Length; i++)
            share[i] = refusals[i] == 0 ? 0 : refusals[i] / (float)(visits[i] + refusals[i]);
        return share;
    }

    private static float[] Active(Selection selection, Period months)
    {
        var active = new float[selection.Count];
        foreach (var month in months.Months)
        {
            var units = selection.Milliunits(new(month, month));
            for (var i = 0; i < active.Length; i++)
                active[i] += units[i] > 0 ? 1f / months.Length : 0;
        }
        return active;
    }

    private static float[] Bought(Selection selection, Period months)
    {
        var bought = new float[selection.Count];
        foreach (var product in selection.Products)
        {
            var units = selection.Only(product).Milliunits(months);
            for (var i = 0; i < bought.Length; i++)
                bought[i] += units[i] > 0 ? 1 : 0;
        }
        return bought;
    }
}
