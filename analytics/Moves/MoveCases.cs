namespace Analytics;

/// <summary>The cases of a month end: every account and product that can move in a direction.</summary>
internal static class MoveCases
{
    public static readonly string[] Features =
        ["logit", "otherLogit", "share", "letter", "digit", "shape", "monthsInDigit", "trend", "lastThree", "silentMonths", "visits"];

    private const int VisitMonths = 6;

    /// <param name="at">The month end.</param>
    /// <param name="ahead">Months ahead.</param>
    /// <param name="grids">By product: months up to the month end, and those after it that are held.</param>
    public static (MoveCase[] Up, MoveCase[] Down) Of(Panel panel, IReadOnlyList<UnitsGrid> grids, Month at, int ahead, Settings settings)
    {
        var (up, down) = (new List<MoveCase>(), new List<MoveCase>());
        var visits = VisitsOf(panel, at);
        for (var product = 0; product < grids.Count; product++)
        {
            var (grid, last) = (grids[product], at - grids[product].Months.From);
            var state = DigitState.Of(panel, product, grid, last, settings);
            var predictive = new PredictiveMove(state, ahead, settings);
            var then = last + ahead < grid.Months.Length ? last + ahead : (int?)null;
            for (var i = 0; i < grid.Accounts; i++)
            {
                if (!Buys(grid, i, last))
                    continue;
                var (ofUp, ofDown) = (predictive.Of(i, MoveDirection.Up), predictive.Of(i, MoveDirection.Down));
                if (ofUp is { } rise)
                    up.Add(new(i, product, rise, FeaturesOf(state, grid, i, rise, ofDown, visits[i]), then is { } t ? state.Digits[t][i] < state.DigitOf(i) : null));
                if (ofDown is { } fall)
                    down.Add(new(i, product, fall, FeaturesOf(state, grid, i, fall, ofUp, visits[i]), then is { } u ? state.Digits[u][i] > state.DigitOf(i) : null));
            }
        }
        return ([.. up], [.. down]);
    }

    // Who never bought the product stays where he is until he does: there is no level to forecast from.
    private static bool Buys(UnitsGrid grid, int account, int last)
    {
        for (var m = 0; m <= last; m++)
        {
            if (grid[account, m] > 0)
                return true;
        }
        return false;
    }

    private static float[] FeaturesOf(DigitState state, UnitsGrid grid, int account, double own, double? other, double visits)
    {
        var (level, last, stays, silent) = (state.Adoptions[account], state.Last, 0, 0);
        while (stays < last && state.Digits[last - stays - 1][account] == state.DigitOf(account))
            stays++;
        while (silent <= last && grid[account, last - silent] <= 0)
            silent++;
        double Mean(int months) => Enumerable.Range(0, Math.Min(months, last + 1)).Average(back => grid[account, last - back]);
        return
        [
            (float)Math.Log(own / (1 - own)), other is { } o ? (float)Math.Log(o / (1 - o)) : -10, (float)(level.Level / Math.Max(0.01, state.Potentials[account])),
            state.Letters[account] - 'A', state.DigitOf(account), (float)Math.Log(level.Shape), stays, (float)Math.Log((1 + Mean(3)) / (1 + Mean(12))), (float)Mean(3), silent, (float)visits,
        ];
    }

    // Visits a month of the last half-year; 0 where visits are not held.
    private static double[] VisitsOf(Panel panel, Month at)
    {
        if (panel.ClosedMonthsOf(SourceSpan.Visits) is not { } closed || closed.From > at)
            return new double[panel.AccountCount];
        var months = Period.Trailing(at, VisitMonths).And(closed) ?? new Period(closed.From, closed.From);
        return Array.ConvertAll(panel.Select(new Slice(months), Scope.Everything).Visits(months), v => v / (double)months.Length);
    }
}
