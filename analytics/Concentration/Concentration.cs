namespace Analytics;

/// <summary>Where sales concentrate.</summary>
public static class Concentration
{
    public static ConcentrationReport Of(Panel panel, Slice slice, Scope scope, Settings settings) => throw new NotImplementedException();
}
