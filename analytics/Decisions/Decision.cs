namespace Analytics;

/// <summary>What somebody decided on a recommended move.</summary>
public enum Decision
{
    /// <summary>Taken back: the move is open again.</summary>
    Undone,

    Accepted,

    Rejected,
}
