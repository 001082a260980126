namespace Analytics;

/// <summary>Accounts from box to box between two month ends.</summary>
internal sealed class BoxFlows
{
    private const int Boxes = 9;

    // From each box (rows) to each.
    private readonly int[] _counts = new int[Boxes * Boxes];

    public int Accounts => _counts.Sum();

    public int Moved => Sum((from, to) => from != to);

    /// <summary>To a better digit, or to a better letter at the same digit.</summary>
    public int Ups => Sum(IsUp);

    public int Downs => Sum((from, to) => IsUp(to, from));

    public double MovedShare => Accounts == 0 ? 0 : Moved / (double)Accounts;

    public double NetUpgradeIndex => Accounts == 0 ? 0 : (Ups - Downs) / (double)Accounts;

    /// <summary>Flows of a selection between two months of a product's path (0-based).</summary>
    public static BoxFlows Of(Selection selection, ProductScores scores, int from, int to)
    {
        var (flows, before, after) = (new BoxFlows(), scores.Boxes[from], scores.Boxes[to]);
        foreach (var account in selection.Accounts)
        {
            if (before[account] > 0 && after[account] > 0)
                flows.Add(before[account] - 1, after[account] - 1);
        }
        return flows;
    }

    /// <summary>Adds an account that went from one box to another, by their indexes.</summary>
    public void Add(int from, int to) => _counts[from * Boxes + to]++;

    public int Before(Box box) => Sum((from, _) => from == box.Index);

    public int In(Box box) => Sum((from, to) => to == box.Index && from != to);

    public int Out(Box box) => Sum((from, to) => from == box.Index && from != to);

    public IReadOnlyList<IReadOnlyList<int>> Matrix() => [.. _counts.Chunk(Boxes)];

    /// <summary>Every cell of several matrices summarised.</summary>
    public static IReadOnlyList<IReadOnlyList<Chance>> MatrixOf(IReadOnlyList<BoxFlows> draws) =>
        [.. Enumerable.Range(0, Boxes * Boxes).Select(cell => Chance.Of([.. draws.Select(d => (double)d._counts[cell])])).Chunk(Boxes)];

    // The digit decides; between equal digits the letter does.
    private static bool IsUp(int from, int to) => from % 3 != to % 3 ? to % 3 < from % 3 : to / 3 < from / 3;

    private int Sum(Func<int, int, bool> counts)
    {
        var sum = 0;
        for (var cell = 0; cell < _counts.Length; cell++)
            sum += counts(cell / Boxes, cell % Boxes) ? _counts[cell] : 0;
        return sum;
    }
}
