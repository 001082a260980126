using System.Security.Cryptography;
using System.Text;

namespace Warehouse;

/// <summary>Where the private server keeps its files: data, log, lock and the folder of its socket.</summary>
public sealed record ServerHome(string Folder)
{
    // The kernel's limit for a socket's path is 108 bytes (104 on macOS); the file name takes 16 of them.
    private const int LongestSocketFolder = 84;

    /// <summary><c>ANALYTICS_HOME</c>; else <c>/var/lib/analytics</c> for root, whose own home the server's user cannot enter; else the user's data folder.</summary>
    public static ServerHome Default()
    {
        if (Environment.GetEnvironmentVariable("ANALYTICS_HOME") is { Length: > 0 } given)
            return new ServerHome(Path.GetFullPath(given));
        return Environment.UserName == "root" && !OperatingSystem.IsWindows()
            ? new ServerHome("/var/lib/analytics")
            : new ServerHome(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "analytics"));
    }

    public string Cluster => Path.Combine(Folder, "postgres");

    public string Data => Path.Combine(Cluster, "data");

    public string Log => Path.Combine(Cluster, "server.log");

    public string Lock => Path.Combine(Folder, "server.lock");

    public string PidFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>Inside the home where the path is short enough, else in the temporary folder under a name made from the home's.</summary>
    public string Socket
    {
        get
        {
            var inside = Path.Combine(Cluster, "run");
            if (Encoding.UTF8.GetByteCount(inside) <= LongestSocketFolder)
                return inside;
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Folder)))[..16];
            return $"/tmp/analytics-{Environment.UserName}-{name}";
        }
    }

    /// <summary>The major version the data folder was made by; null when there is none yet.</summary>
    public int? Major => File.Exists(Path.Combine(Data, "PG_VERSION")) && int.TryParse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")), out var major) ? major : null;
}
