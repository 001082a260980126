namespace Benchmarks;

/// <summary>A run with the processor seconds of the program and the server together.</summary>
/// <remarks>On a machine others use, wall time says little: on idle cores a run takes between Cpu ÷ cores and Cpu.</remarks>
internal sealed record Timed(Measured Run, double Cpu)
{
    public double Seconds => Run.Seconds;

    public static async Task<Timed> RunAsync(ServerClock server, Func<Task<Measured>> run)
    {
        var before = server.Seconds();
        var measured = await run();
        // A session's time is its parent's once it has ended.
        await Task.Delay(300);
        return new(measured, measured.CpuSeconds + server.Seconds() - before);
    }

    public static Timed operator +(Timed one, Timed other) => new(
        one.Run with { Seconds = one.Run.Seconds + other.Run.Seconds }, one.Cpu + other.Cpu);
}
