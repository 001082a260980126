using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Analytics;

namespace Dashboard;

/// <summary>Answers already given of a panel, by question, slice and scope: a tile's exports and its page ask the same. A new panel starts anew.</summary>
public sealed class Answers
{
    private const int Most = 256;
    private readonly ConditionalWeakTable<Panel, ConcurrentDictionary<string, object>> _byPanel = [];

    public T For<T>(Panel panel, string question, Func<T> answer)
    {
        var known = _byPanel.GetOrCreateValue(panel);
        if (known.Count >= Most) known.Clear();
        return (T)known.GetOrAdd(question, _ => answer()!);
    }
}
