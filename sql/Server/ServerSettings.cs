using System.Globalization;
using System.Text;

namespace Warehouse;

/// <summary>The configuration files of the private server, written anew at each start.</summary>
internal static class ServerSettings
{
    public const string Role = "analytics";
    private const long MiB = 1 << 20;

    /// <summary>Only the role <c>analytics</c>, only over the socket, only for the caller and the server's user: <c>peer</c> checks with the kernel.</summary>
    public static void Write(ServerHome home, ServerUser user, IReadOnlyDictionary<string, string> overrides)
    {
        File.WriteAllText(Path.Combine(home.Data, "pg_hba.conf"), "local all " + Role + " peer map=owner\n");
        var ident = new StringBuilder();
        foreach (var name in new[] { user.Name, Environment.UserName }.Distinct())
            ident.Append(CultureInfo.InvariantCulture, $"owner {name} {Role}\n");
        File.WriteAllText(Path.Combine(home.Data, "pg_ident.conf"), ident.ToString());

        var settings = ForThisMachine(home);
        foreach (var (name, value) in overrides)
            settings[name] = value;
        File.WriteAllLines(Path.Combine(home.Data, "analytics.conf"), settings.Select(s => $"{s.Key} = '{s.Value.Replace("'", "''", StringComparison.Ordinal)}'"));

        var main = Path.Combine(home.Data, "postgresql.conf");
        const string Include = "include_if_exists = 'analytics.conf'";
        if (!File.ReadLines(main).Contains(Include))
            File.AppendAllText(main, $"\n{Include}\n");
    }

    private static Dictionary<string, string> ForThisMachine(ServerHome home)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / MiB;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["listen_addresses"] = "",
            ["unix_socket_directories"] = home.Socket,
            ["unix_socket_permissions"] = "0700",
            // Pages beyond are kept by the operating system, and each load is a new process that maps every page it touches here anew.
            ["shared_buffers"] = Megabytes(Math.Clamp(memory / 8, 64, 512)),
            ["work_mem"] = Megabytes(Math.Clamp(memory / 256, 8, 128)),
            ["maintenance_work_mem"] = Megabytes(Math.Clamp(memory / 32, 64, 1024)),
            ["max_wal_size"] = Megabytes(Math.Clamp(memory / 4, 1024, 16384)),
            ["checkpoint_timeout"] = "15min",
            // No standby follows a private server: a table filled by the transaction that made it needs no log of its rows.
            ["wal_level"] = "minimal",
            ["max_wal_senders"] = "0",
            ["jit"] = "off",
            ["log_min_messages"] = "warning",
        };
    }

    private static string Megabytes(long amount) => amount.ToString(CultureInfo.InvariantCulture) + "MB";
}
