namespace Analytics;

/// <summary>The fewest and most steps of every account: the band of its box as far as the change limit lets it come, and never more than the capacity.</summary>
internal static class PlanBounds
{
    private const double Widest = 10;

    /// <summary>By account; and whether the fewest had to be lowered to fit the capacity.</summary>
    public static ((int Least, int Most)[] Bounds, bool Lowered) Of(IReadOnlyList<Box?> boxes, IReadOnlyList<double> now, int capacity, PlanOptions options, Settings settings)
    {
        var bounds = new (int Least, int Most)[now.Count];
        for (var i = 0; i < bounds.Length; i++)
        {
            var band = options.Banded && boxes[i] is { } box ? settings.BandOf(box) : new(0, Math.Max(Widest, now[i]), 0);
            var (down, up) = (Math.Max(0, now[i] - options.Change), now[i] + options.Change);
            var (least, most) = (Math.Clamp(band.Fewest, down, up), Math.Clamp(band.Most, down, up));
            // Whole steps within, and at least one of them.
            var first = (int)Math.Ceiling(least / Allocation.VisitsPerStep - 1e-9);
            bounds[i] = (first, Math.Max(first, (int)Math.Floor(most / Allocation.VisitsPerStep + 1e-9)));
        }
        return Fitted(bounds, capacity);
    }

    // What is too much is taken from those who are asked most of, a step at a time.
    private static ((int Least, int Most)[] Bounds, bool Lowered) Fitted((int Least, int Most)[] bounds, int capacity)
    {
        var over = bounds.Sum(b => b.Least) - capacity;
        var lowered = over > 0;
        var order = new PriorityQueue<int, int>(bounds.Select((b, i) => (i, -b.Least)));
        while (over-- > 0 && order.TryDequeue(out var i, out _))
        {
            bounds[i].Least--;
            if (bounds[i].Least > 0)
                order.Enqueue(i, -bounds[i].Least);
        }
        return (bounds, lowered);
    }
}
