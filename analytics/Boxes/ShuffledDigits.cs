namespace Analytics;

/// <summary>
/// Digits of every account at every month end, its months shuffled so and so often: what every slice's shuffled months are counted
/// from. Long paths keep their latest months.
/// </summary>
internal sealed class ShuffledDigits
{
    private readonly DigitMonths[] _months;
    private readonly int _draws;

    private ShuffledDigits(DigitMonths[] months, int draws, int first) => (_months, _draws, First) = (months, draws, first);

    /// <summary>First month of the path (0-based) that is held.</summary>
    public int First { get; }

    /// <summary>The draws of an account.</summary>
    public ReadOnlySpan<DigitMonths> this[int account] => _months.AsSpan(account * _draws, _draws);

    /// <summary>Worked out once a panel, on every core.</summary>
    public static ShuffledDigits Of(Panel panel, int product, Settings settings) => panel.Kept.Of(
        (nameof(ShuffledDigits), product, settings.Seed, settings.ShuffleDraws, DigitRules.For(settings)), () => Drawn(panel, product, settings));

    private static ShuffledDigits Drawn(Panel panel, int product, Settings settings)
    {
        var scores = panel.Scores!.Products[product];
        var (grid, rule) = (UnitsGrid.Of(panel, product, scores.Path), DigitRules.For(settings));
        var (draws, first) = (settings.ShuffleDraws, Math.Max(0, scores.Path.Length - DigitMonths.Most));
        var months = new DigitMonths[panel.AccountCount * draws];
        Parallel.For(0, panel.AccountCount, () => new Scratch(scores.Path.Length), (account, _, scratch) =>
        {
            if (scores.IsBoxed(account))
                scratch.Follow(panel, grid, scores, rule, account, first, months.AsSpan(account * draws, draws), settings.Seed);
            return scratch;
        }, _ => { });
        return new(months, draws, first);
    }

    // One core's arrays, used for one account after the other.
    private sealed class Scratch(int months)
    {
        private readonly double[] _units = new double[months];
        private readonly double[] _season = new double[months];
        private readonly double[] _potential = new double[months];
        private readonly byte[] _digits = new byte[months];
        private readonly int[] _order = new int[months];

        public void Follow(Panel panel, UnitsGrid grid, ProductScores scores, DigitRule rule, int account, int first, Span<DigitMonths> found, int seed)
        {
            Array.Fill(_potential, Math.Max(0.01, scores.Potentials[account].Units));
            for (var draw = 0; draw < found.Length; draw++)
            {
                var draws = Draws.For(seed, Draws.HashOf(panel.Accounts[account].Id) + (ulong)draw);
                Shuffle(grid, scores, account, ref draws);
                rule.Follow(_units, _season, _potential, scores.Overdispersion, scores.Prior, _digits);
                found[draw] = DigitMonths.Of(_digits.AsSpan(first));
            }
        }

        private void Shuffle(UnitsGrid grid, ProductScores scores, int account, ref Draws draws)
        {
            for (var m = 0; m < _order.Length; m++)
                _order[m] = m;
            draws.Shuffle<int>(_order);
            for (var m = 0; m < _order.Length; m++)
                (_units[m], _season[m]) = (grid[account, _order[m]], scores.Season[_order[m]]);
        }
    }
}
