using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Warehouse;

/// <summary>
/// A private PostgreSQL server, started on demand and shared by every program that uses the same home.
/// It listens on a private socket only and outlives the program that started it.
/// </summary>
public sealed class LocalPostgres(ServerHome home, IReadOnlyDictionary<string, string>? settings = null)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(90);

    public static LocalPostgres Default() => new(ServerHome.Default());

    /// <summary>Starts the server unless it runs, makes the database unless it exists.</summary>
    /// <returns>The connection string of the database.</returns>
    /// <exception cref="WarehouseException">No PostgreSQL is installed, the data folder is of a version not installed, or the server would not start.</exception>
    public async Task<string> StartAsync(string database, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
            throw new WarehouseException("The private server needs Linux or macOS. On Windows set ANALYTICS_WAREHOUSE to the connection string of a PostgreSQL server, or use WSL.");

        var connectionString = ConnectionString(database);
        if (await AnswersAsync(connectionString, cancellationToken))
            return connectionString;

        using var alone = await LockAsync(cancellationToken);
        if (!await AnswersAsync(ConnectionString("postgres"), cancellationToken))
            await StartServerAsync(cancellationToken);
        if (!await AnswersAsync(connectionString, cancellationToken))
            await ServerUser.ForCaller().RunAsync(Binaries().Program("createdb"), ["-h", home.Socket, "-U", ServerSettings.Role, "--", database], cancellationToken);
        return connectionString;
    }

    public async Task<ServerStatus> StatusAsync(CancellationToken cancellationToken)
    {
        var runs = home.Major is not null && await AnswersAsync(ConnectionString("postgres"), cancellationToken);
        var state = runs ? "running" : home.Major is null ? "absent" : "stopped";
        return new ServerStatus(state, home.Folder, home.Major, runs ? ProcessId() : null, home.Socket, home.Log);
    }

    /// <summary>Stops the server; open transactions are rolled back.</summary>
    /// <returns>False when it did not run.</returns>
    public async Task<bool> StopAsync(CancellationToken cancellationToken)
    {
        if (home.Major is null)
            return false;
        using var alone = await LockAsync(cancellationToken);
        if (!await AnswersAsync(ConnectionString("postgres"), cancellationToken))
            return false;
        await ServerUser.ForCaller().RunAsync(Binaries().Program("pg_ctl"), ["stop", "-D", home.Data, "-m", "fast", "-w"], cancellationToken);
        return true;
    }

    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = home.Socket, Username = ServerSettings.Role, Database = database, Timeout = 15 }.ConnectionString;

    private PostgresBinaries Binaries() => home.Major is { } major ? PostgresBinaries.For(major, home.Data) : PostgresBinaries.Newest();

    private async Task StartServerAsync(CancellationToken cancellationToken)
    {
        var binaries = Binaries();
        var user = ServerUser.ForCaller();
        await user.MakePrivateFolderAsync(home.Cluster, cancellationToken);
        await user.MakePrivateFolderAsync(home.Socket, cancellationToken);
        if (home.Major is null)
            await InitialiseAsync(binaries, user, cancellationToken);
        RemoveStalePidFile();
        ServerSettings.Write(home, user, settings ?? new Dictionary<string, string>());
        await LaunchAsync(binaries, user, attempts: 5, cancellationToken);
    }

    private async Task LaunchAsync(PostgresBinaries binaries, ServerUser user, int attempts, CancellationToken cancellationToken)
    {
        try
        {
            // Without -l the server inherits this program's pipes and the wait for them never ends.
            await user.RunAsync(binaries.Program("pg_ctl"), ["start", "-D", home.Data, "-l", home.Log, "-w", "-t", "60"], cancellationToken);
        }
        catch (WarehouseException) when (attempts > 1 && LastLines(home.Log).Contains("shared memory block", StringComparison.Ordinal))
        {
            // The children of a killed server need a moment to notice and end.
            await Task.Delay(1000, cancellationToken);
            await LaunchAsync(binaries, user, attempts - 1, cancellationToken);
        }
        catch (WarehouseException error)
        {
            throw new WarehouseException($"The private PostgreSQL server did not start: {LastLines(home.Log)} Its log is {home.Log}.", error);
        }
    }

    private async Task InitialiseAsync(PostgresBinaries binaries, ServerUser user, CancellationToken cancellationToken)
    {
        if (Directory.Exists(home.Data) && Directory.EnumerateFileSystemEntries(home.Data).Any())
            throw new WarehouseException($"The folder {home.Data} holds files but no PostgreSQL data (PG_VERSION is missing). Move it away and start again.");
        try
        {
            await user.RunAsync(
                binaries.Program("initdb"),
                ["-D", home.Data, "-U", ServerSettings.Role, "--auth-local=peer", "--auth-host=reject", "--encoding=UTF8", "--locale=C", "--data-checksums"],
                cancellationToken);
        }
        catch (WarehouseException error)
        {
            throw new WarehouseException(
                $"PostgreSQL could not make its data folder {home.Data}: {error.Message}. " +
                $"The user '{user.Name}' must be able to enter every folder above it; set ANALYTICS_HOME to a place that allows it.", error);
        }
    }

    // After a crash the file may name a process id that something else has since been given; PostgreSQL would then refuse to start.
    private void RemoveStalePidFile()
    {
        if (ProcessId() is { } id && !IsOurServer(id))
            File.Delete(home.PidFile);
    }

    private bool IsOurServer(int processId)
    {
        var folder = $"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/cwd";
        try
        {
            if (Directory.Exists("/proc/self"))
                return File.ResolveLinkTarget(folder, returnFinalTarget: false)?.FullName is { } running && Path.GetFullPath(running) == Path.GetFullPath(home.Data);
            using var process = Process.GetProcessById(processId);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception error) when (error is IOException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            // Another user's process cannot be the server of a folder this user owns.
            return false;
        }
    }

    private int? ProcessId() =>
        File.Exists(home.PidFile) && int.TryParse(File.ReadLines(home.PidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var id) ? id : null;

    private async Task<bool> AnswersAsync(string connectionString, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(home.Socket, ".s.PGSQL.5432")))
            return false;
        try
        {
            // Not from the pool, which may hold a connection to a server that was just killed.
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.CannotConnectNow)
        {
            await Task.Delay(100, cancellationToken);
            return await AnswersAsync(connectionString, cancellationToken);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        MakeHome();
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(home.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (started.Elapsed < LongestWait)
            {
                await Task.Delay(100, cancellationToken);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new WarehouseException($"{home.Lock} cannot be locked: {error.Message} Another program may be starting the server; try again, or set ANALYTICS_HOME.", error);
            }
        }
    }

    private void MakeHome()
    {
        try
        {
            Directory.CreateDirectory(home.Folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WarehouseException($"The warehouse's folder {home.Folder} cannot be made: {error.Message} Set ANALYTICS_HOME to a folder you may write to.", error);
        }
    }

    private static string LastLines(string log) => File.Exists(log) ? string.Join(" / ", File.ReadLines(log).TakeLast(5)) : "it wrote no log.";
}
