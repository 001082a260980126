namespace Analytics;

/// <summary>How are we doing.</summary>
public static class Overview
{
    public static OverviewReport Of(Panel panel, Slice slice, Scope scope, Settings settings) => throw new NotImplementedException();
}
