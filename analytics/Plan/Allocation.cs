namespace Analytics;

/// <summary>
/// The division of visits over accounts that earns most: max Σ worth of account i at xᵢ, Σ xᵢ ≤ capacity, each xᵢ within its bounds. Where
/// every curve is concave, taking the best next step again and again is exact (Fox 1966); else dynamic programming over the capacity.
/// </summary>
/// <param name="Steps">By account.</param>
/// <param name="Worth">Money a month in all.</param>
/// <param name="ShadowPrice">Money a month that one visit a month more capacity would earn; 0 where capacity is left.</param>
/// <param name="Method">"greedy" or "dynamic".</param>
public sealed record Allocation(IReadOnlyList<int> Steps, double Worth, double ShadowPrice, string Method)
{
    /// <summary>One visit in two months.</summary>
    public const double VisitsPerStep = 0.5;

    private const int StepsPerVisit = 2;

    /// <param name="capacity">Steps in all; not below the sum of the fewest.</param>
    /// <exception cref="ArgumentException">The fewest visits allowed are more than the capacity.</exception>
    public static Allocation Of(IReadOnlyList<VisitCurve> curves, int capacity)
    {
        ArgumentNullException.ThrowIfNull(curves);
        if (curves.Sum(c => c.Least) > capacity)
            throw new ArgumentException($"The fewest visits allowed take {curves.Sum(c => c.Least)} steps (expected at most the capacity, {capacity}).", nameof(capacity));
        return curves.All(c => c.IsConcave) ? Greedy(curves, capacity) : Dynamic(curves, capacity);
    }

    public static Allocation Greedy(IReadOnlyList<VisitCurve> curves, int capacity)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var (steps, left) = (curves.Select(c => c.Least).ToArray(), capacity - curves.Sum(c => c.Least));
        var next = new PriorityQueue<int, double>();
        for (var i = 0; i < curves.Count; i++)
            Offer(i);
        while (left > 0 && next.TryDequeue(out var best, out _))
        {
            steps[best]++;
            left--;
            Offer(best);
        }
        var price = 0.0;
        for (var more = 0; left == 0 && more < StepsPerVisit && next.TryDequeue(out var first, out var gain); more++)
        {
            price -= gain;
            steps[first]++;
            Offer(first);
            steps[first]--;
        }
        return new(steps, WorthOf(curves, steps), price, "greedy");

        // A step that earns nothing is not taken.
        void Offer(int i)
        {
            var at = steps[i] - curves[i].Least;
            if (at + 1 < curves[i].Worth.Count && curves[i].Worth[at + 1] > curves[i].Worth[at])
                next.Enqueue(i, curves[i].Worth[at] - curves[i].Worth[at + 1]);
        }
    }

    public static Allocation Dynamic(IReadOnlyList<VisitCurve> curves, int capacity)
    {
        ArgumentNullException.ThrowIfNull(curves);
        // One visit beyond the capacity is solved too: what it earns is the shadow price.
        var (free, least) = (capacity - curves.Sum(c => c.Least) + StepsPerVisit, curves.Select(c => c.Least).ToArray());
        var (best, chosen) = (new double[free + 1], new int[curves.Count][]);
        for (var i = 0; i < curves.Count; i++)
        {
            var (next, choice, worth) = (new double[free + 1], new int[free + 1], curves[i].Worth);
            for (var room = 0; room <= free; room++)
            {
                next[room] = double.NegativeInfinity;
                for (var own = 0; own < worth.Count && own <= room; own++)
                {
                    if (best[room - own] + worth[own] > next[room])
                        (next[room], choice[room]) = (best[room - own] + worth[own], own);
                }
            }
            (best, chosen[i]) = (next, choice);
        }
        var (steps, at) = (new int[curves.Count], free - StepsPerVisit);
        for (var i = curves.Count - 1; i >= 0; i--)
        {
            steps[i] = least[i] + chosen[i][at];
            at -= chosen[i][at];
        }
        return new(steps, best[free - StepsPerVisit], best[free] - best[free - StepsPerVisit], "dynamic");
    }

    private static double WorthOf(IReadOnlyList<VisitCurve> curves, int[] steps)
    {
        var sum = 0.0;
        for (var i = 0; i < steps.Length; i++)
            sum += curves[i].Worth[steps[i] - curves[i].Least];
        return sum;
    }
}
