namespace Analytics;

/// <summary>What an account is: the same measures, grid, concentration and movement are of doctors or of hospitals.</summary>
public enum Level
{
    Doctor,

    /// <summary>Sales as delivered by hospital, or, where none were, those of the doctors who work in it; visits to these doctors.</summary>
    Hospital,
}
