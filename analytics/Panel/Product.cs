namespace Analytics;

/// <summary>A product as delivered. Margin rate is a fraction of the sales amount.</summary>
public sealed record Product(string Id, string Name, double? UnitPrice, double? MarginRate);
