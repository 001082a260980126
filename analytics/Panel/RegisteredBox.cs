namespace Analytics;

/// <summary>What the CRM says of an account for one product, from a day on.</summary>
public readonly record struct RegisteredBox(string Product, DateOnly AsOf, string Box);
