using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Analytics;

namespace Dashboard;

/// <summary>
/// Answers given of a panel, whoever asked. Of a large company one takes megabytes, and to hold hundreds costs every collection more than most of them cost to work
/// out again: so an answer is known as long as a request holds it and until the next collection, and only the last few of those worth keeping beyond that.
/// </summary>
public sealed class KnownAnswers
{
    private const int MostKept = 32;
    private const int MostQuestions = 1024;
    private readonly ConditionalWeakTable<Panel, OfPanel> _byPanel = [];

    /// <summary>The answer to a question. Who asks while another one waits for it waits with him.</summary>
    public Lazy<object> Of(Panel panel, string question, Func<object> answer)
    {
        var known = _byPanel.GetOrCreateValue(panel).Known;
        if (known.Count > MostQuestions)
            Tidy(known);
        while (true)
        {
            var given = known.GetOrAdd(question, _ => new(new(answer)));
            if (given.TryGetTarget(out var asked))
                return asked;
            known.TryRemove(new(question, given));
        }
    }

    /// <summary>Keeps an answer until as many others are kept.</summary>
    public void Keep(Panel panel, Lazy<object> answer)
    {
        var kept = _byPanel.GetOrCreateValue(panel).Kept;
        if (kept.Contains(answer))
            return;
        kept.Enqueue(answer);
        if (kept.Count > MostKept)
            kept.TryDequeue(out _);
    }

    /// <summary>Has a question asked again whose answer failed.</summary>
    public void Forget(Panel panel, string question, Lazy<object> failed)
    {
        var known = _byPanel.GetOrCreateValue(panel).Known;
        if (known.TryGetValue(question, out var given) && given.TryGetTarget(out var asked) && asked == failed)
            known.TryRemove(new(question, given));
    }

    private static void Tidy(ConcurrentDictionary<string, WeakReference<Lazy<object>>> known)
    {
        foreach (var (question, given) in known)
        {
            if (!given.TryGetTarget(out _))
                known.TryRemove(new(question, given));
        }
    }

    private sealed class OfPanel
    {
        public ConcurrentDictionary<string, WeakReference<Lazy<object>>> Known { get; } = [];

        public ConcurrentQueue<Lazy<object>> Kept { get; } = [];
    }
}
