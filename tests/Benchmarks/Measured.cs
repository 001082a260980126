using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>One run of a program: wall time, the processor time it took itself, and the most memory it held.</summary>
internal sealed record Measured(double Seconds, double CpuSeconds, double PeakMegabytes, string Output)
{
    /// <exception cref="InvalidOperationException">The program ended with another code than 0.</exception>
    public static async Task<Measured> RunAsync(string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (peak, cpu) = (0.0, TimeSpan.Zero);
        while (!process.WaitForExit(50))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            cpu = CpuOf(process) ?? cpu;
        }

        var seconds = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors} {await output}");
        return new Measured(seconds, cpu.TotalSeconds, peak, await output);
    }

    private static TimeSpan? CpuOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null; // it ended between two looks
        }
    }

    // The kernel's own high-water mark, so that a short peak between two looks is not missed.
    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[6..^2], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
