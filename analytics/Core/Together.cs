namespace Analytics;

/// <summary>Questions that do not wait for one another.</summary>
internal static class Together
{
    public static (TOne One, TOther Other) Of<TOne, TOther>(Func<TOne> one, Func<TOther> other)
    {
        var apart = Task.Run(other);
        return (one(), apart.GetAwaiter().GetResult());
    }

    /// <summary>One question of each of several; answers in their order.</summary>
    public static TAnswer[] Each<T, TAnswer>(IReadOnlyList<T> all, Func<T, TAnswer> ask)
    {
        var answers = new TAnswer[all.Count];
        Parallel.For(0, all.Count, i => answers[i] = ask(all[i]));
        return answers;
    }
}
