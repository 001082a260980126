namespace Analytics;

/// <summary>Forecasts of every eligible account and product at a month end, under unchanged effort.</summary>
internal sealed class MoveForecasts
{
    private readonly Dictionary<(int Account, int Product), double> _up;
    private readonly Dictionary<(int Account, int Product), double> _down;

    private MoveForecasts(MoveModel up, MoveModel down, MoveCase[] upCases, MoveCase[] downCases)
    {
        (Up, Down, UpCases, DownCases) = (up, down, upCases, downCases);
        (_up, _down) = (upCases.ToDictionary(c => (c.Account, c.Product), up.Of), downCases.ToDictionary(c => (c.Account, c.Product), down.Of));
    }

    public MoveModel Up { get; }

    public MoveModel Down { get; }

    public MoveCase[] UpCases { get; }

    public MoveCase[] DownCases { get; }

    /// <summary>Whether the account ever bought the product: there is a level to forecast from.</summary>
    public bool IsEligible(int account, int product) => _up.ContainsKey((account, product)) || _down.ContainsKey((account, product));

    /// <summary>0 where the digit cannot move that way.</summary>
    public double ProbabilityOf(int account, int product, MoveDirection direction) =>
        (direction == MoveDirection.Up ? _up : _down).GetValueOrDefault((account, product));

    /// <param name="grids">By product, closed months up to the month end, and those after it that outcomes are read from.</param>
    public static MoveForecasts Of(Panel panel, IReadOnlyList<UnitsGrid> grids, Month at, int ahead, Settings settings)
    {
        var now = MoveCases.Of(panel, grids, at, ahead, settings);
        var past = Before(1);
        var longPast = Before(2);
        return new(
            MoveModel.Of(past?.Up, longPast?.Up, settings), MoveModel.Of(past?.Down, longPast?.Down, settings), now.Up, now.Down);

        // Half a year of history at least; outcomes end at the month end forecast from.
        (MoveCase[] Up, MoveCase[] Down)? Before(int steps)
        {
            var then = at - steps * ahead;
            if (grids.Count == 0 || then - grids[0].Months.From < 5)
                return null;
            return MoveCases.Of(panel, [.. grids.Select(grid => Cut(grid, then + ahead))], then, ahead, settings);
        }
    }

    /// <summary>The grids of a panel's products over some months.</summary>
    public static IReadOnlyList<UnitsGrid> GridsOf(Panel panel, Period months) =>
        [.. Enumerable.Range(0, panel.Products.Count).Select(product => UnitsGrid.Of(panel, product, months))];

    private static UnitsGrid Cut(UnitsGrid grid, Month to)
    {
        var months = new Period(grid.Months.From, to);
        return UnitsGrid.Of(months, [.. Enumerable.Range(0, months.Length).Select(m => grid.Month(m).ToArray())]);
    }
}
