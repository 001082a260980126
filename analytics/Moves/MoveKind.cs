namespace Analytics;

/// <summary>Kinds of recommended move.</summary>
public enum MoveKind
{
    /// <summary>Evidence against the registered box.</summary>
    Regrade,

    /// <summary>Below what comparable accounts reach: headroom.</summary>
    Develop,

    /// <summary>Visits beyond what the box asks for.</summary>
    Release,
}
