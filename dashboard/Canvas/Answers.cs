using System.Collections.Concurrent;
using System.Diagnostics;
using Analytics;

namespace Dashboard;

/// <summary>The answers of one request, by question, slice and scope; what others were already answered of the same panel is not worked out again. One that failed is asked again.</summary>
public sealed class Answers(KnownAnswers known)
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(0.25);
    private readonly ConcurrentQueue<object> _held = [];

    public T For<T>(Panel panel, string question, Func<T> answer)
    {
        var clock = Stopwatch.StartNew();
        var asked = Hold(panel, question, () => answer()!);
        try
        {
            var value = (T)asked.Value;
            if (clock.Elapsed > Long)
                known.Keep(panel, asked);
            return value;
        }
        catch
        {
            known.Forget(panel, question, asked);
            throw;
        }
    }

    /// <summary>The same for answers that need the warehouse.</summary>
    public Task<T> ForAsync<T>(Panel panel, string question, Func<Task<T>> answer) => AnswerAsync(panel, question, answer, Long);

    /// <summary>What is read of the warehouse to answer by: kept for whoever asks with other filters.</summary>
    public Task<T> ReadAsync<T>(Panel panel, string question, Func<Task<T>> read) => AnswerAsync(panel, question, read, TimeSpan.Zero);

    private async Task<T> AnswerAsync<T>(Panel panel, string question, Func<Task<T>> answer, TimeSpan keptFrom)
    {
        var clock = Stopwatch.StartNew();
        var asked = Hold(panel, question, answer);
        try
        {
            var value = await (Task<T>)asked.Value;
            if (clock.Elapsed > keptFrom)
                known.Keep(panel, asked);
            return value;
        }
        catch
        {
            known.Forget(panel, question, asked);
            throw;
        }
    }

    private Lazy<object> Hold(Panel panel, string question, Func<object> answer)
    {
        var asked = known.Of(panel, question, answer);
        _held.Enqueue(asked);
        return asked;
    }
}
