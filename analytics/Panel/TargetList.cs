namespace Analytics;

/// <summary>When an account is a target, of one product or of every product. Where no targets were delivered at all, every account always is one.</summary>
internal sealed class TargetList
{
    private readonly Dictionary<int, List<Span>> _spans = [];

    public bool IsDelivered => _spans.Count > 0;

    /// <param name="account">Panel index.</param>
    /// <param name="product">Panel index; null: every product.</param>
    /// <param name="to">The last day; null: still.</param>
    public void Add(int account, int? product, DateOnly from, DateOnly? to)
    {
        if (!_spans.TryGetValue(account, out var spans))
            _spans[account] = spans = [];
        spans.Add(new(product, from, to ?? DateOnly.MaxValue));
    }

    /// <summary>Whether an account is a target on any day of a period, of any of the products.</summary>
    public bool Holds(int account, ReadOnlySpan<int> products, Period period)
    {
        if (!IsDelivered)
            return true;
        if (!_spans.TryGetValue(account, out var spans))
            return false;
        foreach (var span in spans)
        {
            if (span.From <= period.To.LastDay && span.To >= period.From.FirstDay && (span.Product is not { } product || products.Contains(product)))
                return true;
        }
        return false;
    }

    private readonly record struct Span(int? Product, DateOnly From, DateOnly To);
}
