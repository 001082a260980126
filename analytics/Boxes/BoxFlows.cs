namespace Analytics;

/// <summary>Accounts from box to box between two month ends.</summary>
internal sealed class BoxFlows
{
    private readonly int[,] _counts = new int[9, 9];

    public int Accounts { get; private set; }

    public int Moved { get; private set; }

    /// <summary>To a better digit, or to a better letter at the same digit.</summary>
    public int Ups { get; private set; }

    public int Downs { get; private set; }

    public double MovedShare => Accounts == 0 ? 0 : Moved / (double)Accounts;

    public double NetUpgradeIndex => Accounts == 0 ? 0 : (Ups - Downs) / (double)Accounts;

    /// <summary>Flows of a selection between two months of a product's path (0-based).</summary>
    public static BoxFlows Of(Selection selection, ProductScores scores, int from, int to)
    {
        var flows = new BoxFlows();
        foreach (var account in selection.Accounts)
        {
            if (scores.Boxes[from][account] > 0 && scores.Boxes[to][account] > 0)
                flows.Add(Box.At(scores.Boxes[from][account] - 1), Box.At(scores.Boxes[to][account] - 1));
        }
        return flows;
    }

    public void Add(Box from, Box to)
    {
        _counts[from.Index, to.Index]++;
        Accounts++;
        if (from == to)
            return;
        Moved++;
        // The digit decides; between equal digits the letter does.
        var up = from.Digit != to.Digit ? to.Digit < from.Digit : to.Letter < from.Letter;
        Ups += up ? 1 : 0;
        Downs += up ? 0 : 1;
    }

    public int Before(Box box) => Sum(other => _counts[box.Index, other]);

    public int In(Box box) => Sum(other => other == box.Index ? 0 : _counts[other, box.Index]);

    public int Out(Box box) => Sum(other => other == box.Index ? 0 : _counts[box.Index, other]);

    public IReadOnlyList<IReadOnlyList<int>> Matrix() =>
        [.. Enumerable.Range(0, 9).Select(row => (IReadOnlyList<int>)[.. Enumerable.Range(0, 9).Select(column => _counts[row, column])])];

    /// <summary>Every cell of several matrices summarised.</summary>
    public static IReadOnlyList<IReadOnlyList<Chance>> MatrixOf(IReadOnlyList<BoxFlows> draws) =>
        [.. Enumerable.Range(0, 9).Select(row => (IReadOnlyList<Chance>)[.. Enumerable.Range(0, 9).Select(column => Chance.Of([.. draws.Select(d => (double)d._counts[row, column])]))])];

    private static int Sum(Func<int, int> count)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += count(i);
        return sum;
    }
}
