namespace Analytics;

/// <summary>The nine-box grid of one product.</summary>
public static class Boxes
{
    /// <summary>The grid at the end of the slice's period, of its product with the largest sales, compared with <paramref name="comparedWith"/> (12 months before by default).</summary>
    /// <exception cref="NotScoredException">There is no scoring run.</exception>
    public static BoxesReport Of(Panel panel, Slice slice, Scope scope, Settings settings, Month? comparedWith = null) => throw new NotImplementedException();
}
