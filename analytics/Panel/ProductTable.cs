namespace Analytics;

/// <summary>The products in ordinal order of their ids, and the warehouse's keys of them.</summary>
internal sealed class ProductTable
{
    private readonly Dictionary<int, int> _indexOfKey = [];

    /// <param name="products">By warehouse key.</param>
    public ProductTable(IReadOnlyDictionary<int, Product> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        var ordered = products.OrderBy(p => p.Value.Id, StringComparer.Ordinal).ToArray();
        All = Array.ConvertAll(ordered, p => p.Value);
        for (var i = 0; i < ordered.Length; i++)
            _indexOfKey[ordered[i].Key] = i;
    }

    public Product[] All { get; }

    public IEnumerable<int> Keys => _indexOfKey.Keys;

    public int IndexOfKey(int key) => _indexOfKey[key];
}
