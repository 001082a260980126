namespace Analytics;

/// <summary>
/// Where the accounts of one product stand at a month end, by nothing that came later: posterior of the level, potential, box; and, where
/// later months are held, the digit each came to.
/// </summary>
internal sealed class DigitState
{
    // A month in which almost nothing was sold says little of anyone's rate, and must not divide by zero.
    private const double SmallestIndex = 0.05;

    private DigitState(RateModel model, double[] potentials, char[] letters, Adoption[] adoptions, byte[][] digits, int last) =>
        (Model, Potentials, Letters, Adoptions, Digits, Last) = (model, potentials, letters, adoptions, digits, last);

    public RateModel Model { get; }

    /// <summary>Units a month.</summary>
    public double[] Potentials { get; }

    public char[] Letters { get; }

    public Adoption[] Adoptions { get; }

    /// <summary>By month of the grid, those after the month end included, then account.</summary>
    public byte[][] Digits { get; }

    /// <summary>The month end, counted from the first month of the grid.</summary>
    public int Last { get; }

    public int DigitOf(int account) => Digits[Last][account];

    public Box BoxOf(int account) => new(Letters[account], DigitOf(account));

    /// <param name="grid">Months up to the month end, and those after it that outcomes are read from.</param>
    /// <param name="last">The month end, counted from the first.</param>
    public static DigitState Of(Panel panel, int product, UnitsGrid grid, int last, Settings settings)
    {
        var known = grid.Until(grid.Months.From + last);
        var model = RateModel.Of(known);
        var estimate = PotentialEstimate.Of(panel, product, known, settings);
        var potentials = new PotentialPath(panel, product, known.Months, estimate.Units).At(last);
        var (groups, count) = LetterGroups.Of(panel.Accounts.Columns[Dimension.Specialty], settings);
        var digits = Enumerable.Range(0, grid.Months.Length).Select(_ => new byte[grid.Accounts]).ToArray();
        var adoptions = Follow(grid, last, model, potentials, digits, settings);
        return new(model, potentials, Analytics.Letters.Of(potentials, groups, count, settings), adoptions, digits, last);
    }

    private static Adoption[] Follow(UnitsGrid grid, int last, RateModel model, double[] potentials, byte[][] digits, Settings settings)
    {
        var (rule, season, adoptions) = (DigitRules.For(settings), SeasonOf(grid, last, model), new Adoption[grid.Accounts]);
        Parallel.For(0, (grid.Accounts + 511) / 512, chunk =>
        {
            var (units, potential, path) = (new double[digits.Length], new double[digits.Length], new byte[digits.Length]);
            for (var i = chunk * 512; i < Math.Min(grid.Accounts, (chunk + 1) * 512); i++)
            {
                for (var m = 0; m < units.Length; m++)
                    units[m] = grid[i, m];
                Array.Fill(potential, Math.Max(0.01, potentials[i]));
                // The digits of later months first: those up to the month end are the same both times.
                _ = rule.Follow(units, season, potential, model.Overdispersion, model.Prior, path);
                for (var m = 0; m < path.Length; m++)
                    digits[m][i] = path[m];
                adoptions[i] = rule.Follow(units.AsSpan(0, last + 1), season.AsSpan(0, last + 1), potential.AsSpan(0, last + 1), model.Overdispersion, model.Prior, path.AsSpan(0, last + 1));
            }
        });
        return adoptions;
    }

    // Later months by the same mean month: what came is judged, not forecast.
    private static double[] SeasonOf(UnitsGrid grid, int last, RateModel model)
    {
        var season = new double[grid.Months.Length];
        model.Season.CopyTo(season, 0);
        var mean = Enumerable.Range(0, last + 1).Average(m => Sum(grid.Month(m)));
        for (var m = last + 1; m < season.Length; m++)
            season[m] = mean == 0 ? 1 : Math.Max(SmallestIndex, Sum(grid.Month(m)) / mean);
        return season;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
