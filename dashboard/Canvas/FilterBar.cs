using Analytics;

namespace Dashboard;

/// <summary>The filters a view can set: those the data has values for, in the order a person narrows down.</summary>
public static class FilterBar
{
    private const int FewestValues = 2;
    private static readonly string[] Order =
    [
        Dimension.Product, Dimension.Region, Dimension.District, Dimension.Territory, Dimension.Rep, Dimension.Specialty, Dimension.Title, Dimension.Grade,
        Dimension.Hospital, Dimension.Target, Dimension.Box, Dimension.Cluster,
    ];

    /// <summary>The filters to offer: at least two values, or one that is set.</summary>
    public static IReadOnlyList<Filter> Of(Canvas canvas) =>
        [.. KeysOf(canvas.Panel).Select(key => Of(canvas, key, canvas.View)).Where(filter => filter.Values.Count >= FewestValues || filter.Chosen.Count > 0)];

    /// <summary>One filter of another view; null where the data has no such dimension.</summary>
    public static Filter? Find(Canvas canvas, string? key, View view) => KeysOf(canvas.Panel).Contains(key) ? Of(canvas, key!, view) : null;

    /// <summary>The slice a view asks for; values the data does not have are left out.</summary>
    public static Slice SliceOf(View view, Period period, Panel panel, Scope scope)
    {
        var slice = new Slice(period);
        foreach (var key in KeysOf(panel))
        {
            if (view.All(key) is not { IsEmpty: false } asked) continue;
            var known = asked.Intersect(ValuesOf(panel, key, scope)).ToArray();
            if (known.Length > 0) slice = key == Dimension.Product ? slice.Of(known) : slice.With(key, known);
        }
        return slice;
    }

    private static Filter Of(Canvas canvas, string key, View view) => new(key, ValuesOf(canvas.Panel, key, canvas.Scope), view.All(key));

    private static IEnumerable<string> KeysOf(Panel panel)
    {
        var delivered = panel.DeliveredDimensions;
        return Order.Where(key => key == Dimension.Product || delivered.Contains(key))
            .Concat(delivered.Where(key => key.StartsWith(Dimension.AttributePrefix, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> ValuesOf(Panel panel, string key, Scope scope) =>
        key == Dimension.Product ? [.. panel.Products.Select(product => product.Id)] : panel.ValuesOf(key, scope);
}
