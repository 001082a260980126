namespace Analytics;

/// <summary>Digits of every account at two month ends, its months shuffled so and so often: what every slice's shuffled months are counted from.</summary>
internal sealed class ShuffledDigits
{
    private readonly byte[][] _digits;

    private ShuffledDigits(byte[][] digits) => _digits = digits;

    /// <summary>Digits at both ends of one draw of an account; null where it had no box at one of them.</summary>
    public (int From, int To)? this[int account, int draw] => _digits[account] is { Length: > 0 } own ? (own[draw] / 4, own[draw] % 4) : null;

    /// <summary>Worked out once a panel, on every core.</summary>
    public static ShuffledDigits Of(Panel panel, int product, int from, int to, Settings settings) => panel.Kept.Of(
        (nameof(ShuffledDigits), product, from, to, settings.Seed, settings.ShuffleDraws, DigitRules.For(settings)), () => Drawn(panel, product, from, to, settings));

    private static ShuffledDigits Drawn(Panel panel, int product, int from, int to, Settings settings)
    {
        var scores = panel.Scores!.Products[product];
        var (grid, rule, digits) = (UnitsGrid.Of(panel, product, scores.Path), DigitRules.For(settings), new byte[panel.AccountCount][]);
        Parallel.For(0, digits.Length, () => new Scratch(scores.Path.Length), (account, _, scratch) =>
        {
            digits[account] = scores.Boxes[from][account] == 0 || scores.Boxes[to][account] == 0 ? [] : scratch.Follow(panel, grid, scores, rule, account, from, to, settings);
            return scratch;
        }, _ => { });
        return new(digits);
    }

    // One core's arrays, used for one account after the other.
    private sealed class Scratch(int months)
    {
        private readonly double[] _units = new double[months];
        private readonly double[] _season = new double[months];
        private readonly double[] _potential = new double[months];
        private readonly byte[] _digits = new byte[months];
        private readonly int[] _order = new int[months];

        public byte[] Follow(Panel panel, UnitsGrid grid, ProductScores scores, DigitRule rule, int account, int from, int to, Settings settings)
        {
            var found = new byte[settings.ShuffleDraws];
            Array.Fill(_potential, Math.Max(0.01, scores.Potentials[account].Units));
            for (var draw = 0; draw < found.Length; draw++)
            {
                var draws = Draws.For(settings.Seed, Draws.HashOf(panel.Accounts[account].Id) + (ulong)draw);
                Shuffle(grid, scores, account, ref draws);
                rule.Follow(_units, _season, _potential, scores.Overdispersion, scores.Prior, _digits);
                found[draw] = (byte)(_digits[from] * 4 + _digits[to]);
            }
            return found;
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
