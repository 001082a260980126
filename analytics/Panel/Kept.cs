using System.Collections.Concurrent;

namespace Analytics;

/// <summary>What was once worked out of a panel, by what it is; two who ask at the same time wait for one answer.</summary>
internal sealed class Kept
{
    private readonly ConcurrentDictionary<object, Lazy<object>> _known = [];

    public T Of<T>(object key, Func<T> work)
        where T : class => (T)_known.GetOrAdd(key, _ => new(work)).Value;

    /// <summary>The same of what is read from the warehouse; what could not be read is asked for again.</summary>
    public async Task<T> OfAsync<T>(object key, Func<Task<T>> read)
    {
        var asked = Of(key, read);
        try
        {
            return await asked;
        }
        catch (Exception) when (asked.IsFaulted || asked.IsCanceled)
        {
            _known.TryRemove(key, out _);
            throw;
        }
    }
}
