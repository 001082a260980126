namespace Analytics;

/// <summary>What the diagnosis of territories needs beside the panel; read by <see cref="TerritoryReader"/>.</summary>
/// <param name="Now">The months judged.</param>
/// <param name="Before">The months they are compared with.</param>
/// <param name="Market">By territory and product: units of all companies now and before; empty where not delivered.</param>
/// <param name="AsItWas">By territory: sales now and before by the assignment of the time.</param>
public sealed record TerritoryInput(
    Period Now, Period Before, ActivityInput Activity, IReadOnlyDictionary<string, TerritoryName> Names, IReadOnlyList<TerritoryEvent> Events,
    IReadOnlyList<MarketSpan> Market, IReadOnlyDictionary<string, SoldSpan> AsItWas);

/// <summary>A territory as delivered.</summary>
public sealed record TerritoryName(string Id, string Name, string? District, string? Region);

/// <summary>An event that touches a territory: price, listing, delisting, stock_out, other.</summary>
public sealed record TerritoryEvent(string EventId, DateOnly EventDate, string Kind, string Description, string TerritoryId);

/// <summary>Units of all companies in a territory, of one product's category.</summary>
public sealed record MarketSpan(string TerritoryId, string ProductId, double Now, double Before);

/// <summary>Own sales in two spans.</summary>
public sealed record SoldSpan(double Now, double Before);
