namespace Analytics;

/// <summary>Costs delivered beside the visits (meetings, material), in the currency, as far as they are booked on what a slice is about.</summary>
/// <param name="ByCategory">Those of the slice, largest first.</param>
/// <param name="Elsewhere">
/// Of the same months and scope, booked on what the slice cannot be told apart by: on a territory or the company where single accounts are
/// filtered, on no product where one is chosen.
/// </param>
public sealed record DeliveredCosts(double Total, IReadOnlyDictionary<string, double> ByCategory, double Elsewhere)
{
    private static readonly string[] OfPlaces = [Dimension.Region, Dimension.District, Dimension.Territory];

    /// <summary>Null where the company delivered none for these months that the scope may see.</summary>
    internal static DeliveredCosts? Of(Selection selection, Scope scope, Period period)
    {
        var (own, elsewhere) = (new Dictionary<string, long>(StringComparer.Ordinal), 0L);
        var territories = TerritoriesOf(selection);
        foreach (var cost in selection.Panel.DirectCosts.Where(cost => period.Contains(cost.Month) && IsSeen(cost, selection.Panel, scope)))
        {
            switch (IsOwn(cost, selection, territories))
            {
                case true: own[cost.Category] = own.GetValueOrDefault(cost.Category) + cost.Cents; break;
                case null: elsewhere += cost.Cents; break;
                case false: break;
            }
        }
        return own.Count == 0 && elsewhere == 0 ? null : new(
            own.Values.Sum() / 100.0, own.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Value / 100.0), elsewhere / 100.0);
    }

    /// <summary>Everything sold credited to the visits and to these costs together; null without amounts.</summary>
    internal double? NaiveRoi(Money money) => money.Margin is { } margin ? Fraction.Of(margin - money.Cost - Total, money.Cost + Total) : null;

    internal IEnumerable<Note> NotesOf(Money money, Settings settings)
    {
        if (ByCategory.Count > 0)
        {
            (string, object)[] values = [("amount", Total), ("currency", settings.Currency), ("categories", string.Join(", ", ByCategory.Keys))];
            yield return NaiveRoi(money) is { } roi ? Note.Of("deliveredCosts", [.. values, ("roi", roi)]) : Note.Of("deliveredCostsOnly", values);
        }
        if (Elsewhere != 0)
            yield return Note.Of("deliveredCostsElsewhere", ("amount", Elsewhere), ("currency", settings.Currency));
    }

    // What is booked on nobody in particular is the company's, which a reader of a part does not see.
    private static bool IsSeen(DirectCost cost, Panel panel, Scope scope) =>
        scope.SeesEverything
        || (cost.IsOfAccount ? cost.Account is { } account && scope.Sees(TerritoryOf(panel, account)) : scope.Sees(cost.Territory));

    // Whether it belongs to the selection; null where that cannot be told.
    private static bool? IsOwn(DirectCost cost, Selection selection, HashSet<string>? territories)
    {
        var product = cost.Product is { } named ? selection.Products.Contains(named) : selection.Slice.Products.Count == 0 ? true : (bool?)null;
        bool? place = cost switch
        {
            { IsOfAccount: true, Account: { } account } => selection.Accounts.BinarySearch(account) >= 0,
            { IsOfAccount: false, Territory: { } territory } => territories?.Contains(territory),
            _ => IsUnfiltered(selection) ? true : null,
        };
        return product == false || place == false ? false : product is null || place is null ? null : true;
    }

    // Territories a slice takes in whole; null where it takes single accounts out of them.
    private static HashSet<string>? TerritoriesOf(Selection selection)
    {
        if (selection.Slice.Filters.Any(filter => filter.Value.Count > 0 && !OfPlaces.Contains(filter.Key)))
            return null;
        var territories = selection.Panel.Accounts.Columns[Dimension.Territory];
        var isOne = new bool[territories.Values.Count];
        foreach (var account in selection.Accounts)
            isOne[territories.Codes[account]] = true;
        return territories.Values.Where((_, code) => isOne[code]).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsUnfiltered(Selection selection) => selection.Slice.Filters.All(filter => filter.Value.Count == 0);

    private static string TerritoryOf(Panel panel, int account) => panel.Accounts.Columns[Dimension.Territory][account];
}
