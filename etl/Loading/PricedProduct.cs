namespace Etl;

/// <summary>A product's key, and the price that values sales delivered without an amount.</summary>
public sealed record PricedProduct(string ProductId, int ProductKey, decimal? UnitPrice);
