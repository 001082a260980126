namespace Dashboard;

/// <summary>Why the start page stands in place of the one asked for; the words that say so are named alike.</summary>
public enum StartReason
{
    /// <summary>Nothing was loaded, or no month has closed.</summary>
    Empty,

    /// <summary>There is data, but no scoring run for the boxes and moves.</summary>
    Unscored,

    /// <summary>The first panel after a start is being read.</summary>
    Reading,

    /// <summary>The hospitals are being read, which somebody asked for.</summary>
    Hospitals,
}
