using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Analytics;

namespace Dashboard;

/// <summary>Answers already given of a panel, by question, slice and scope: a tile's exports and its page ask the same. A new panel starts anew.</summary>
public sealed class Answers
{
    private const int Most = 256;
    private readonly ConditionalWeakTable<Panel, ConcurrentDictionary<string, Lazy<object>>> _byPanel = [];

    public T For<T>(Panel panel, string question, Func<T> answer)
    {
        var known = _byPanel.GetOrCreateValue(panel);
        if (known.Count >= Most) known.Clear();
        // Who asks while another one waits for the same answer waits with him.
        return (T)known.GetOrAdd(question, _ => new(() => answer()!)).Value;
    }

    /// <summary>The same for answers that need the warehouse; one that failed is asked again.</summary>
    public async Task<T> ForAsync<T>(Panel panel, string question, Func<Task<T>> answer)
    {
        var asked = For(panel, question, answer);
        try
        {
            return await asked;
        }
        catch (Exception) when (asked.IsFaulted || asked.IsCanceled)
        {
            _byPanel.GetOrCreateValue(panel).TryRemove(question, out _);
            throw;
        }
    }
}
