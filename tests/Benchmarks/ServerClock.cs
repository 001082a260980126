using System.Globalization;

namespace Benchmarks;

/// <summary>Processor seconds a PostgreSQL server has taken: its own, those of its children ended and of those that run.</summary>
internal sealed class ServerClock(int postmaster)
{
    private const double TicksPerSecond = 100;

    public static ServerClock Of(string data) =>
        new(int.Parse(File.ReadLines(Path.Combine(data, "postmaster.pid")).First(), CultureInfo.InvariantCulture));

    public double Seconds()
    {
        var ticks = FieldsOf(postmaster)?[11..15].Sum(Ticks) ?? 0;
        foreach (var folder in Directory.GetDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            if (FieldsOf(int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)) is { } fields && fields[1] == postmaster.ToString(CultureInfo.InvariantCulture))
                ticks += fields[11..13].Sum(Ticks);
        }

        return ticks / TicksPerSecond;
    }

    private static long Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture);

    // What follows the program's name, which may hold blanks: state, parent, …, utime, stime, cutime, cstime (proc(5)).
    private static string[]? FieldsOf(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
