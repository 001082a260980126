namespace Analytics;

/// <summary>What the answers about some accounts rest on beside the key figures of activity: their boxes, their moves, what they get.</summary>
internal sealed class CheckupTally
{
    private static readonly Box[] Key = [new('A', 1), new('A', 2)];

    /// <summary>Positions in the selection.</summary>
    public List<int> Positions { get; } = [];

    /// <summary>Accounts by box at the end, and 12 months before.</summary>
    public int[] Now { get; } = new int[9];

    /// <inheritdoc cref="Now"/>
    public int[] Before { get; } = new int[9];

    public BoxFlows Flows { get; } = new();

    /// <summary>Cost of the visits by letter.</summary>
    public double[] CostOf { get; } = new double[ActivityTally.Letters];

    /// <summary>A1 and A2, and those of them visited less than the band of their box asks for.</summary>
    public int KeyAccounts { get; private set; }

    /// <inheritdoc cref="KeyAccounts"/>
    public int KeyBelowBand { get; private set; }

    public long Visits { get; private set; }

    public void Add(int position, Box? now, Box? before, long visits, double cost, double visitsAMonth, VisitBand? band)
    {
        Positions.Add(position);
        Visits += visits;
        if (before is { } old)
            Before[old.Index]++;
        if (now is not { } box)
            return;
        Now[box.Index]++;
        CostOf[box.Letter - 'A'] += cost;
        if (before is { } from)
            Flows.Add(from.Index, box.Index);
        if (!Key.Contains(box))
            return;
        KeyAccounts++;
        KeyBelowBand += visitsAMonth < band!.Fewest ? 1 : 0;
    }

    /// <summary>Share of the accounts with a box that are in boxes of a kind; null without any.</summary>
    public static double? ShareOf(int[] boxes, Func<Box, bool> isOfKind) => Fraction.Of(Box.All.Where(isOfKind).Sum(box => boxes[box.Index]), boxes.Sum());
}
