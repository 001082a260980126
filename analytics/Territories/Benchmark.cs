namespace Analytics;

/// <summary>What a territory's growth is held against: the delivered market of the same products as a whole, else all other territories.</summary>
internal sealed record Benchmark(string Code, Func<TerritoryFigures, double> RatioFor)
{
    public static Benchmark Of(IReadOnlyList<TerritoryFigures> figures, TerritoryInput input, Selection selection)
    {
        var products = selection.Slice.Products.Count == 0 ? null : selection.Slice.Products.ToHashSet(StringComparer.Ordinal);
        var market = input.Market.Where(m => products is null || products.Contains(m.ProductId)).ToArray();
        var (now, before) = (market.Sum(m => m.Now), market.Sum(m => m.Before));
        if (now > 0 && before > 0)
            return new("market", _ => now / before);
        var (sumNow, sumBefore) = (figures.Sum(f => f.Now), figures.Sum(f => f.Before));
        return new("others", f => sumBefore - f.Before > 0 ? (sumNow - f.Now) / (sumBefore - f.Before) : 1);
    }
}
