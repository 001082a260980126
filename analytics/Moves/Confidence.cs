namespace Analytics;

/// <summary>How sure a move is: of its probability and of the potential behind the letter.</summary>
public enum Confidence
{
    /// <summary>The letter rests on an estimate that could well be another.</summary>
    Low,

    /// <summary>Estimated potential, letter likely.</summary>
    Medium,

    /// <summary>Delivered potential and a clear probability.</summary>
    High,
}
