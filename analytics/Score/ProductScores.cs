namespace Analytics;

/// <summary>Boxes and potentials of one product, by panel position of the account.</summary>
public sealed class ProductScores
{
    internal ProductScores(byte[][] boxes, AccountPotential[] potentials, Adoption[] adoptions) =>
        (Boxes, Potentials, Adoptions) = (boxes, potentials, adoptions);

    /// <summary>Delivered id of the product.</summary>
    public required string Product { get; init; }

    /// <summary>Months of the path: the closed months of the sales up to the run's as-of.</summary>
    public required Period Path { get; init; }

    /// <summary>Own sales are the only information on potential: show value tiers, not the grid.</summary>
    public required bool ValueTiersOnly { get; init; }

    /// <summary>Variance of an account's monthly units ÷ their mean; 1 is Poisson, less is not used.</summary>
    public required double Overdispersion { get; init; }

    /// <summary>Gamma prior of an account's monthly rate, of units ÷ overdispersion.</summary>
    public required GammaPrior Prior { get; init; }

    /// <summary>Monthly index of the product over the path, mean 1.</summary>
    public required IReadOnlyList<double> Season { get; init; }

    /// <summary>Box index plus one by path month, then account; 0 where there is none.</summary>
    internal byte[][] Boxes { get; }

    internal AccountPotential[] Potentials { get; }

    /// <summary>Adoption at the end of the path.</summary>
    internal Adoption[] Adoptions { get; }

    /// <summary>Scores of a product that came after the run: none.</summary>
    internal static ProductScores Empty(string product, Panel panel)
    {
        var path = Period.Trailing(panel.Months!.Value.To, 1);
        return new([new byte[panel.AccountCount]], new AccountPotential[panel.AccountCount], new Adoption[panel.AccountCount])
        {
            Product = product, Path = path, ValueTiersOnly = false, Overdispersion = 1, Prior = new(0.5, 0.5), Season = [1],
        };
    }

    /// <summary>The box of the product that asks for most visits: a visit can speak of several.</summary>
    internal static Box? BoxAskingMost(IReadOnlyList<ProductScores> products, int account, Month asOf, Settings settings) => products
        .Select(product => product.BoxOf(account, Month.Earlier(asOf, product.Path.To)))
        .OfType<Box>().Select(box => (Box?)box).MaxBy(box => settings.BandOf(box!.Value).Default);

    /// <summary>Whether the account has a path: all that were there when the run was made.</summary>
    internal bool IsBoxed(int account) => Boxes[^1][account] > 0;

    /// <summary>0 (A) to 2 (C) at a month of the path (0-based) of an account that has one.</summary>
    internal int LetterIndex(int account, int month) => (Boxes[month][account] - 1) / 3;

    /// <summary>Null where the account has none at that month.</summary>
    public Box? BoxOf(int account, Month at) =>
        Path.Contains(at) && Boxes[at - Path.From][account] is > 0 and var code ? Box.At(code - 1) : null;
}
