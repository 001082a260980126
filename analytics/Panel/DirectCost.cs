namespace Analytics;

/// <summary>Costs delivered for a month and category, and what they are booked on.</summary>
/// <param name="IsOfAccount">Booked on an account; <paramref name="Account"/> is its panel index, null where the panel does not hold it.</param>
/// <param name="Territory">Delivered id; null where the booking names none.</param>
/// <param name="Product">Panel index; null where the booking names none.</param>
internal sealed record DirectCost(Month Month, string Category, bool IsOfAccount, int? Account, string? Territory, int? Product, long Cents);
