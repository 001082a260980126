namespace Etl;

public enum LoadState
{
    /// <summary>The warehouse is now as the files say.</summary>
    Published,

    /// <summary>It already was: nothing was written.</summary>
    Unchanged,

    /// <summary>Nothing was published.</summary>
    Failed,
}
