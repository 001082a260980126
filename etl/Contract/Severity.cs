namespace Etl;

/// <summary>What a broken rule does to a row, or to the load.</summary>
public enum Severity
{
    /// <summary>The row is loaded; a warning is kept.</summary>
    Warn,

    /// <summary>The row is set aside among the rejects; the rest is loaded.</summary>
    Quarantine,

    /// <summary>Nothing is published.</summary>
    Abort,
}
