namespace Analytics;

/// <summary>What a count model is fitted to.</summary>
/// <param name="Units">Units by account and month; below zero counts as zero.</param>
/// <param name="Markets">By account: whose months it shares (its territory, say), 0 to <paramref name="MarketCount"/> − 1.</param>
/// <param name="Pools">By account: with whom it shares its response (its cluster, say), 0 to <paramref name="PoolCount"/> − 1.</param>
public sealed record CountDesign(MonthGrid Units, int[] Markets, int MarketCount, int[] Pools, int PoolCount)
{
    /// <summary>One market and one pool.</summary>
    public static CountDesign Of(MonthGrid units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return new(units, new int[units.Accounts], 1, new int[units.Accounts], 1);
    }

    /// <summary>Log of what the products an account buys sell in a month as against their mean month, all accounts together; null for one product.</summary>
    public MonthGrid? Season { get; init; }

    /// <summary>Potential of the accounts, units a month; null where none is known.</summary>
    public double[]? Potentials { get; init; }

    public int Accounts => Units.Accounts;

    public int Months => Units.Months;

    /// <summary>Some months, counted from the first.</summary>
    public CountDesign Part(int from, int months) => this with { Units = Units.Part(from, months), Season = Season?.Part(from, months) };

    /// <summary>The months from one on.</summary>
    public CountDesign From(int from) => Part(from, Months - from);

    /// <summary>The accounts at some positions, and the markets that they have.</summary>
    public CountDesign Rows(int[] positions)
    {
        int[] held = [.. positions.Select(i => Markets[i]).Distinct().Order()];
        return this with
        {
            Units = Units.Rows(positions),
            Markets = Array.ConvertAll(positions, i => Array.BinarySearch(held, Markets[i])),
            MarketCount = held.Length,
            Pools = Array.ConvertAll(positions, i => Pools[i]),
            Season = Season?.Rows(positions),
            Potentials = Potentials is { } potentials ? Array.ConvertAll(positions, i => potentials[i]) : null,
        };
    }

    /// <summary>Regressors that belong to the accounts, not to what was done to them.</summary>
    internal Regressor[] Nuisance() => Season is null ? [] : [new(Season)];

    /// <summary>Accounts by market, ascending.</summary>
    internal int[][] Members()
    {
        var members = Enumerable.Range(0, MarketCount).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < Markets.Length; i++)
            members[Markets[i]].Add(i);
        return [.. members.Select(m => m.ToArray())];
    }
}
