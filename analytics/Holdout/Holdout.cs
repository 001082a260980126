namespace Analytics;

/// <summary>
/// The accounts kept out of every list of a quarter: drawn before anything is displayed, and never drawn again. What happens to them tells
/// what the lists bring.
/// </summary>
public sealed class Holdout
{
    private readonly bool?[] _isHeld;

    internal Holdout(Quarter quarter, double share, Month knownThrough, bool?[] isHeld) =>
        (Quarter, Share, KnownThrough, _isHeld) = (quarter, share, knownThrough, isHeld);

    public Quarter Quarter { get; }

    /// <summary>Probability with which every account was held out.</summary>
    public double Share { get; }

    /// <summary>The last closed month when it was drawn: effects are counted after it.</summary>
    public Month KnownThrough { get; }

    /// <summary>Accounts held out.</summary>
    public int Count => _isHeld.Count(held => held == true);

    /// <summary>Nobody, where a run was stored before anything was drawn.</summary>
    internal static Holdout Nobody(Month asOf, int accounts) => new(Quarter.After(asOf), 0, asOf, new bool?[accounts]);

    internal bool IsHeld(int account) => _isHeld[account] == true;

    /// <summary>Null for an account that came after the draw.</summary>
    internal bool? StateOf(int account) => _isHeld[account];

    /// <summary>
    /// The holdout of the quarter after a month end: the earlier draw of that quarter, with whoever came since drawn in addition; else a new one.
    /// </summary>
    /// <param name="products">Scored up to the month end.</param>
    /// <param name="earlier">Used where it is of the same quarter.</param>
    internal static Holdout Of(Panel panel, IReadOnlyList<ProductScores> products, Month asOf, Holdout? earlier, Settings settings)
    {
        var quarter = Quarter.After(asOf);
        var drawn = earlier is { Share: > 0 } && earlier.Quarter == quarter && earlier._isHeld.Length == panel.AccountCount ? earlier : null;
        var share = drawn?.Share ?? settings.HoldoutShare;
        var isHeld = HoldoutDraw.Over(panel, products, asOf, quarter, drawn?._isHeld ?? new bool?[panel.AccountCount], share, settings);
        return new(quarter, share, drawn?.KnownThrough ?? panel.LastClosed ?? asOf, isHeld);
    }
}
