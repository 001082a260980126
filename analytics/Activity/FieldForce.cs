namespace Analytics;

/// <summary>
/// The regions, territories and reps that accounts and rep months name, each numbered in ordinal order: tallies of them stand in rows, and nobody's name is looked
/// up once an account.
/// </summary>
internal sealed class FieldForce
{
    public static readonly string[] Dimensions = [Dimension.Region, Dimension.Territory, Dimension.Rep];

    /// <summary>Where reps stand among the dimensions.</summary>
    public const int Rep = 2;

    private FieldForce(FieldGroups groups, IReadOnlyList<RepMonth[]> places)
    {
        string[][] ofGroups = [.. Enumerable.Range(0, groups.Count).Select(groups.NamesOf).Select(names => new[] { names.Region, names.Territory, names.Rep })];
        string[][] ofPlaces = [.. places.Select(months => months[0]).Select(rep => new[] { rep.Region ?? Dimension.None, rep.TerritoryId ?? Dimension.None, rep.RepId })];
        Values = [.. Dimensions.Select((_, i) => ofGroups.Concat(ofPlaces).Select(names => names[i]).Distinct().Order(StringComparer.Ordinal).ToArray())];
        Dictionary<string, int>[] numbers = [.. Values.Select(values => values.Index().ToDictionary(value => value.Item, value => value.Index, StringComparer.Ordinal))];
        OfGroups = [.. ofGroups.Select(Numbered)];
        OfPlaces = [.. ofPlaces.Select(Numbered)];
        RepNames = (string[])Values[Rep].Clone();
        foreach (var (place, months) in places.Index())
            RepNames[OfPlaces[place][Rep]] = months[0].RepName;

        int[] Numbered(string[] names) => [.. names.Select((name, i) => numbers[i][name])];
    }

    /// <summary>That of a panel and some reps; of those read of a publication it is the same for every reader.</summary>
    public static FieldForce Of(Panel panel, IReadOnlyList<RepMonth[]> places) =>
        panel.Kept.Of((typeof(FieldForce), places), () => new FieldForce(FieldGroups.Of(panel), places));

    /// <summary>By dimension and number; <see cref="Dimension.None"/> among them where something has none.</summary>
    public string[][] Values { get; }

    /// <summary>By number of the rep; the id where no name is known.</summary>
    public string[] RepNames { get; }

    /// <summary>By group of accounts, and by place of <see cref="ActivityInput.RepsByPlace"/>: the number in each dimension.</summary>
    public int[][] OfGroups { get; }

    /// <inheritdoc cref="OfGroups"/>
    public int[][] OfPlaces { get; }
}
