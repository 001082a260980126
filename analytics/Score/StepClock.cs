using System.Diagnostics;

namespace Analytics;

/// <summary>Tells a listener which step begins, and keeps how many seconds each took.</summary>
internal sealed class StepClock(Action<string>? listener)
{
    private readonly Dictionary<string, double> _seconds = [];
    private readonly Stopwatch _clock = new();
    private string? _step;

    public void Begin(string step)
    {
        Close();
        _step = step;
        listener?.Invoke(step);
        _clock.Restart();
    }

    /// <summary>Seconds by step.</summary>
    public IReadOnlyDictionary<string, double> End()
    {
        Close();
        return _seconds;
    }

    private void Close()
    {
        if (_step is not null)
            _seconds[_step] = Math.Round(_clock.Elapsed.TotalSeconds, 2);
        _step = null;
    }
}
