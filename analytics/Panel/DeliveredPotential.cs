namespace Analytics;

/// <summary>A potential as delivered: account and product index, the month it holds from, units a month.</summary>
internal readonly record struct DeliveredPotential(int Account, int Product, Month From, double Units) : IComparable<DeliveredPotential>
{
    public int CompareTo(DeliveredPotential other) =>
        (Product, Account, From).CompareTo((other.Product, other.Account, other.From));
}
