using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Warehouse;

/// <summary>One installed PostgreSQL: its folder of programs and its major version.</summary>
public sealed record PostgresBinaries(string Folder, int Major)
{
    public const int OldestSupported = 15;

    /// <summary>Programs for a new data folder: the newest installed version from 15 on.</summary>
    /// <exception cref="WarehouseException">None is installed; the message gives the command that installs it.</exception>
    public static PostgresBinaries Newest() =>
        Installed().Where(b => b.Major >= OldestSupported).MaxBy(b => b.Major) ?? throw new WarehouseException(HowToInstall(OldestSupported, "or newer "));

    /// <summary>Programs for an existing data folder, which only its own major version can open.</summary>
    /// <exception cref="WarehouseException">That version is not installed.</exception>
    public static PostgresBinaries For(int major, string dataFolder)
    {
        var installed = Installed();
        if (installed.FirstOrDefault(b => b.Major == major) is { } match)
            return match;

        var found = installed.Count == 0 ? "none" : string.Join(", ", installed.Select(b => $"{b.Major} in {b.Folder}"));
        throw new WarehouseException(
            $"The data folder {dataFolder} was made by PostgreSQL {major}, and only that major version opens it; installed: {found}. " +
            $"Install PostgreSQL {major} (Debian, Ubuntu: apt-get install postgresql-{major}) or name its programs in PG_BIN; " +
            "or move the folder away and load the files again.");
    }

    public string Program(string name) => Path.Combine(Folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static List<PostgresBinaries> Installed() =>
        [.. Candidates().Where(folder => File.Exists(Path.Combine(folder, "initdb"))).Select(Identify).OfType<PostgresBinaries>().DistinctBy(b => b.Folder)];

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("PG_BIN") is { Length: > 0 } given)
            yield return given;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return RealFolder(folder);
        foreach (var root in new[] { "/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt" })
            foreach (var version in VersionsIn(root))
                yield return Path.Combine(version, "bin");
    }

    private static IEnumerable<string> VersionsIn(string root) =>
        Directory.Exists(root) ? Directory.GetDirectories(root).Where(IsPostgres).OrderDescending(StringComparer.Ordinal) : Enumerable.Empty<string>();

    private static bool IsPostgres(string folder) => Path.GetFileName(folder) is var name && (name.StartsWith("postgresql", StringComparison.Ordinal) || char.IsAsciiDigit(name[0]));

    // A link in /usr/local/bin points to one program; its neighbours (initdb, createdb) lie beside the target.
    private static string RealFolder(string folder)
    {
        var link = Path.Combine(folder, "initdb");
        return File.Exists(link) && File.ResolveLinkTarget(link, returnFinalTarget: true) is { } target ? Path.GetDirectoryName(target.FullName)! : folder;
    }

    // "initdb (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "initdb (PostgreSQL) 18beta1"
    private static PostgresBinaries? Identify(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(folder, "initdb"), "--version") { RedirectStandardOutput = true })!;
        var version = Regex.Match(process.StandardOutput.ReadToEnd(), @"\(PostgreSQL\) (\d+)");
        process.WaitForExit();
        return version.Success ? new PostgresBinaries(folder, int.Parse(version.Groups[1].Value, CultureInfo.InvariantCulture)) : null;
    }

    private static string HowToInstall(int major, string orNewer) =>
        $"No PostgreSQL {major} {orNewer}is installed, and no connection string is set. Install it: " +
        "Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql@16; Windows: use WSL with one of these. " +
        "Or set ANALYTICS_WAREHOUSE to the connection string of a server, or PG_BIN to the folder of its programs.";
}
