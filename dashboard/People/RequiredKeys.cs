namespace Dashboard;

/// <summary>Outside Development the dashboard starts only with a key of its own.</summary>
public static class RequiredKeys
{
    public const string SignIn = "Dashboard:Keys:SignIn";
    private const int ShortestKey = 32;
    private static readonly string[] Samples = ["change", "sample", "example", "secret", "password", "default", "todo", "xxxx", "1234"];

    /// <exception cref="StartRefusedException">The key is missing, short, or a sample.</exception>
    public static void Require(IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment()) return;
        var key = configuration[SignIn];
        var found = key switch
        {
            null or "" => "is not set",
            _ when key.Length < ShortestKey => $"has {key.Length} characters",
            _ when Samples.Any(sample => key.Contains(sample, StringComparison.OrdinalIgnoreCase)) || key.Distinct().Count() < 8 => "is a sample value",
            _ => null,
        };
        if (found is not null)
            throw new StartRefusedException(
                $"The dashboard does not start in {environment.EnvironmentName}: {SignIn} {found} (expected a random key of at least {ShortestKey} characters). "
                + "Set the environment variable Dashboard__Keys__SignIn, for example to the output of: openssl rand -base64 48");
    }
}
