namespace Etl;

public enum LogFormat
{
    /// <summary>No log: progress, warnings and errors only.</summary>
    Quiet,

    /// <summary>Steps and counts, a line each.</summary>
    Text,

    /// <summary>The same as JSON, an object a line.</summary>
    Json,
}
