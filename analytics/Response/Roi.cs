namespace Analytics;

/// <summary>What visits return.</summary>
public static class Roi
{
    public static RoiReport Of(Panel panel, Slice slice, Scope scope, Settings settings) => throw new NotImplementedException();
}
