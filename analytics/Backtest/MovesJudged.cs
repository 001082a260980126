namespace Analytics;

/// <summary>Judges forecasts of moves on the months after them, beside the same on shuffled months.</summary>
public static class MovesJudged
{
    private const int Rows = 10;
    private const int Shuffles = 3;
    private const int Top = 100;

    internal static MovesBacktest? Of(Panel panel, Period train, Period test, Settings settings)
    {
        if (panel.ClosedMonthsOf(SourceSpan.Sales) is not { } closed)
            return null;
        var ahead = Math.Min(settings.ForecastMonths, test.Length);
        var grids = MoveForecasts.GridsOf(panel, new(closed.From, train.To + ahead));
        var forecasts = MoveForecasts.Of(panel, grids, train.To, ahead, settings);
        var shuffled = Enumerable.Range(0, Shuffles).Select(draw => MoveForecasts.Of(panel, [.. grids.Select(grid => Shuffled(panel, grid, settings, draw))], train.To, ahead, settings)).ToArray();
        return new(
            ahead, forecasts.UpCases.Concat(forecasts.DownCases).Select(c => (c.Account, c.Product)).Distinct().Count(),
            Judge(forecasts.Up, forecasts.UpCases, [.. shuffled.Select(s => Auc(s.Up, s.UpCases))]),
            Judge(forecasts.Down, forecasts.DownCases, [.. shuffled.Select(s => Auc(s.Down, s.DownCases))]));
    }

    /// <summary>Area under the receiver's curve by ranks (Mann and Whitney 1947), ties counting half; null unless some came and some did not.</summary>
    public static double? Auc(IReadOnlyList<(double Probability, bool Came)> cases)
    {
        var came = cases.Count(c => c.Came);
        if (came == 0 || came == cases.Count)
            return null;
        var (rank, sum) = (0, 0.0);
        foreach (var tied in cases.GroupBy(c => c.Probability).OrderBy(g => g.Key))
        {
            var count = tied.Count();
            sum += tied.Count(c => c.Came) * (rank + (count + 1) / 2.0);
            rank += count;
        }
        return (sum - came * (came + 1) / 2.0) / came / (cases.Count - came);
    }

    private static double? Auc(MoveModel model, MoveCase[] cases) => Auc([.. cases.Select(c => (model.Of(c), c.Moved == true))]);

    private static DirectionBacktest Judge(MoveModel model, MoveCase[] cases, double?[] shuffled)
    {
        (double Probability, bool Came)[] judged = [.. cases.Select(c => (model.Of(c), c.Moved == true)).OrderBy(c => c.Item1)];
        var (n, moved) = (Math.Max(1, judged.Length), judged.Count(c => c.Came));
        var rate = Math.Clamp(moved / (double)n, 1e-9, 1 - 1e-9);
        return new()
        {
            Model = model.IsClassifier ? "classifier" : "posterior",
            Challenge = model.Challenge,
            Eligible = judged.Length,
            Moved = moved,
            Auc = Auc(judged),
            AucShuffled = shuffled.Any(a => a is not null) ? shuffled.Average() : null,
            Brier = judged.Sum(c => Math.Pow(c.Probability - (c.Came ? 1 : 0), 2)) / n,
            BrierPersistence = moved / (double)n,
            LogLoss = judged.Sum(c => -Math.Log(c.Came ? c.Probability : 1 - c.Probability)) / n,
            LogLossBaseRate = -(rate * Math.Log(rate) + (1 - rate) * Math.Log(1 - rate)),
            Top100 = judged.Length < Top ? null : judged.TakeLast(Top).Count(c => c.Came) / (double)Top,
            Reliability = [.. judged.Select((c, i) => (c, Row: (int)((long)i * Rows / n))).GroupBy(c => c.Row)
                .Select(row => new ReliabilityRow(row.Count(), row.Average(c => c.c.Probability), row.Average(c => c.c.Came ? 1.0 : 0)))],
        };
    }

    // Deseasonalised first: a month's chance moves with the account, the market's months stay.
    private static UnitsGrid Shuffled(Panel panel, UnitsGrid grid, Settings settings, int draw)
    {
        var (months, season) = (grid.Months.Length, RateModel.Of(grid).Season);
        var units = Enumerable.Range(0, months).Select(_ => new double[grid.Accounts]).ToArray();
        var order = new int[months];
        for (var i = 0; i < grid.Accounts; i++)
        {
            for (var m = 0; m < months; m++)
                order[m] = m;
            Draws.For(settings.Seed, Draws.HashOf(panel.Accounts[i].Id) + (ulong)draw).Shuffle<int>(order);
            for (var m = 0; m < months; m++)
                units[m][i] = grid[i, order[m]] / season[order[m]] * season[m];
        }
        return UnitsGrid.Of(grid.Months, units);
    }
}
