namespace Analytics;

/// <summary>Recommended visits a month: fewest, most, and the default within.</summary>
public sealed record VisitBand(double Fewest, double Most, double Default)
{
    /// <summary>The band of so many doctors together: what a hospital gets is what its doctors get.</summary>
    public VisitBand Times(double doctors) => doctors == 1 ? this : new(Fewest * doctors, Most * doctors, Default * doctors);
}
