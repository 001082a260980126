using System.Globalization;

namespace Benchmarks;

/// <summary>This process's memory as the kernel counts it, in megabytes.</summary>
internal static class ProcessMemory
{
    /// <summary>Held by what is in use: everything collected that can be, and given back.</summary>
    public static double Steady()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return Read("VmRSS:");
    }

    /// <summary>The most since <see cref="Forget"/>.</summary>
    public static double Peak() => Read("VmHWM:");

    /// <summary>Starts the high-water mark anew (proc(5), clear_refs).</summary>
    public static void Forget() => File.WriteAllText("/proc/self/clear_refs", "5");

    private static double Read(string name) =>
        double.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith(name, StringComparison.Ordinal))[name.Length..^2], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) / 1024;
}
