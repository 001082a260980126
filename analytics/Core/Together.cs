namespace Analytics;

/// <summary>Two questions that do not wait for one another.</summary>
internal static class Together
{
    public static (TOne One, TOther Other) Of<TOne, TOther>(Func<TOne> one, Func<TOther> other)
    {
        var apart = Task.Run(other);
        return (one(), apart.GetAwaiter().GetResult());
    }
}
