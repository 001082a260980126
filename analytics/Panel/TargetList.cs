namespace Analytics;

/// <summary>When an account is a target, of one product or of every product. Where no targets were delivered at all, every account always is one.</summary>
internal sealed class TargetList
{
    private List<Span>?[] _spans = [];    // by account

    public bool IsDelivered => _spans.Length > 0;

    /// <param name="account">Panel index.</param>
    /// <param name="product">Panel index; null: every product.</param>
    /// <param name="to">The last day; null: still.</param>
    public void Add(int account, int? product, DateOnly from, DateOnly? to)
    {
        if (account >= _spans.Length)
            Array.Resize(ref _spans, Math.Max(account + 1, 2 * _spans.Length));
        (_spans[account] ??= []).Add(new(product, from, to ?? DateOnly.MaxValue));
    }

    /// <summary>Whether an account is a target on any day of a period, of any of the products.</summary>
    public bool Holds(int account, ReadOnlySpan<int> products, Period period) => Holds(account, products, period.From.FirstDay, period.To.LastDay);

    /// <summary>The same of days, both included.</summary>
    public bool Holds(int account, ReadOnlySpan<int> products, DateOnly from, DateOnly to)
    {
        if (!IsDelivered)
            return true;
        if (account >= _spans.Length || _spans[account] is not { } spans)
            return false;
        foreach (var span in spans)
        {
            if (span.From <= to && span.To >= from && (span.Product is not { } product || products.Contains(product)))
                return true;
        }
        return false;
    }

    private readonly record struct Span(int? Product, DateOnly From, DateOnly To);
}
