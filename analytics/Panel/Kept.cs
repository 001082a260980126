using System.Collections.Concurrent;

namespace Analytics;

/// <summary>What was once worked out of a panel, by what it is; two who ask at the same time wait for one answer.</summary>
internal sealed class Kept
{
    private readonly ConcurrentDictionary<object, Lazy<object>> _known = [];

    public T Of<T>(object key, Func<T> work)
        where T : class => (T)_known.GetOrAdd(key, _ => new(work)).Value;
}
