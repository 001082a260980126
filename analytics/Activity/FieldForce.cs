namespace Analytics;

/// <summary>
/// The regions, territories and reps that accounts and rep months name, each numbered in ordinal order: tallies of them stand in rows, and nobody's name is looked
/// up once an account.
/// </summary>
internal sealed class FieldForce
{
    public static readonly string[] Dimensions = [Dimension.Region, Dimension.Territory, Dimension.Rep];

    private FieldForce(FieldGroups groups, IReadOnlyList<RepMonth[]> places)
    {
        string[][] ofGroups = [.. Enumerable.Range(0, groups.Count).Select(groups.NamesOf).Select(names => new[] { names.Region, names.Territory, names.Rep })];
        string[][] ofPlaces = [.. places.Select(months => months[0]).Select(rep => new[] { rep.Region ?? Dimension.None, rep.TerritoryId ?? Dimension.None, rep.RepId })];
        Values = [.. Dimensions.Select((_, i) => ofGroups.Concat(ofPlaces).Select(names => names[i]).Distinct().Order(StringComparer.Ordinal).ToArray())];
        Dictionary<string, int>[] numbers = [.. Values.Select(values => values.Index().ToDictionary(value => value.Item, value => value.Index, StringComparer.Ordinal))];
        OfGroups = [.. ofGroups.Select(Numbered)];
        OfPlaces = [.. ofPlaces.Select(Numbered)];
        RepNames = (string[])Values[^1].Clone();
        foreach (var (place, months) in places.Index())
            RepNames[OfPlaces[place][^1]] = months[0].RepName;

        int[] Numbered(string[] names) => [.. names.Select((name, i) => numbers[i][name])];
    }

    /// <summary>That of a panel and the reps of an input.</summary>
    public static FieldForce Of(Panel panel, ActivityInput input) =>
        input.Kept.Of(typeof(FieldForce), () => new FieldForce(FieldGroups.Of(panel), input.RepsByPlace));

    /// <summary>By dimension and number; <see cref="Dimension.None"/> among them where something has none.</summary>
    public string[][] Values { get; }

    /// <summary>By number of the rep; the id where no name is known.</summary>
    public string[] RepNames { get; }

    /// <summary>By group of accounts, and by place of <see cref="ActivityInput.RepsByPlace"/>: the number in each dimension.</summary>
    public int[][] OfGroups { get; }

    /// <inheritdoc cref="OfGroups"/>
    public int[][] OfPlaces { get; }
}
