namespace Analytics;

/// <summary>What the command lines return.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int CannotRun = 2;
}
