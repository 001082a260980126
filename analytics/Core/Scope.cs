using System.Collections.Frozen;

namespace Analytics;

/// <summary>Which accounts a reader may see. Every call that returns account figures takes one; there is no default.</summary>
public sealed class Scope
{
    private readonly FrozenSet<string>? _territories;

    private Scope(FrozenSet<string>? territories) => _territories = territories;

    /// <summary>Every account, with or without a territory. The command lines pass it explicitly.</summary>
    public static Scope Everything { get; } = new(null);

    /// <summary>No account at all: what a missing identity sees.</summary>
    public static Scope Nothing { get; } = new([]);

    /// <summary>The full history of the accounts now assigned to these territories (delivered ids).</summary>
    public static Scope OfTerritories(params IEnumerable<string> territories) =>
        new(territories.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Delivered ids of the territories seen, for statements; null: all, and accounts without one.</summary>
    internal string[]? Territories => _territories is null ? null : [.. _territories.Order(StringComparer.Ordinal)];

    public bool SeesEverything => _territories is null;

    public bool Sees(string? territory) => _territories is null || (territory is not null && _territories.Contains(territory));

    /// <summary>Equal for scopes that see the same: part of every cache key.</summary>
    public string Key => _territories is null ? "*" : string.Join('|', _territories.Order(StringComparer.Ordinal));
}
