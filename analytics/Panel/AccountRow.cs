using System.Collections.ObjectModel;

namespace Analytics;

/// <summary>One account of the dimension on its way into the panel; attributes by name, <c>attr_</c> included.</summary>
public sealed record AccountRow(int Key, string Id, string Name)
{
    public string? Specialty { get; init; }
    public string? Title { get; init; }
    public string? Hospital { get; init; }
    public string? Grade { get; init; }
    public string? Territory { get; init; }
    public string? District { get; init; }
    public string? Region { get; init; }
    public string? Rep { get; init; }

    /// <summary>For products without a box of their own.</summary>
    public string? RegisteredBox { get; init; }

    /// <summary>By product, oldest first.</summary>
    public IReadOnlyList<RegisteredBox> RegisteredBoxes { get; init; } = [];

    /// <summary>"target" or "other" at the last closed month; null where no targets were delivered, so that every account is one.</summary>
    public string? Target { get; init; }

    /// <summary>Doctors who work there; 1 for a doctor.</summary>
    public int Doctors { get; init; } = 1;

    public IReadOnlyDictionary<string, string> Attributes { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The box registered for a product at a month end: the newest of its own by then, else the account's for every product.</summary>
    public Box? RegisteredAt(string product, Month at)
    {
        var own = RegisteredBoxes.LastOrDefault(r => r.Product == product && r.AsOf <= at.LastDay).Box;
        return Box.TryParse(own ?? RegisteredBox, out var box) ? box : null;
    }
}
