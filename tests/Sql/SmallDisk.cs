using System.Diagnostics;
using System.Globalization;

namespace Tests;

/// <summary>A disk of some megabytes that a test fills: mounting one takes root, or sudo without a password.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly string mount;

    private SmallDisk(string mount) => this.mount = mount;

    /// <summary>Where files may be put.</summary>
    public string Folder => Path.Combine(mount, "files");

    private string Filler => Path.Combine(mount, "filler");

    public static async Task<SmallDisk> MountAsync(int megabytes, string owner)
    {
        var mount = TemporaryFolder.ForServer();
        await RunAsync("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=777"), "tmpfs", mount);
        var disk = new SmallDisk(mount);
        await RunAsync("install", "-d", "-m", "700", "-o", owner, disk.Folder);
        return disk;
    }

    public void Fill(int leaveMegabytes)
    {
        var free = new DriveInfo(mount).AvailableFreeSpace - (leaveMegabytes * 1024L * 1024);
        Assert.True(free > 0, $"only {free} bytes to fill");
        using var filler = File.Create(Filler);
        var block = new byte[1 << 20];
        for (var left = free; left > 0; left -= block.Length)
            filler.Write(block, 0, (int)Math.Min(left, block.Length));
    }

    public void Empty() => File.Delete(Filler);

    public void Dispose()
    {
        // A test that failed may leave the server with files open here.
        RunAsync("umount", "-l", mount).GetAwaiter().GetResult();
        Directory.Delete(mount);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("sudo", ["-n", program, .. arguments]);
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"'{program} {string.Join(' ', arguments)}' needs root, or sudo without a password: {errors}");
    }
}
