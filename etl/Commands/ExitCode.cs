namespace Etl;

public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The program ran; the data are below the quality limit.</summary>
    public const int BelowQuality = 1;

    public const int CannotRun = 2;

    /// <summary>Stopped by Ctrl-C: 128 + SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM: 128 + 15.</summary>
    public const int Terminated = 143;
}
