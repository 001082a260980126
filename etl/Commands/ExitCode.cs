namespace Etl;

public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The program ran; the data are below the quality limit.</summary>
    public const int BelowQuality = 1;

    public const int CannotRun = 2;
}
