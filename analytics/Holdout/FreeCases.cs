namespace Analytics;

/// <summary>Accounts by units before, of which each is taken once: the nearest that is left is found without moving the others.</summary>
public sealed class FreeCases
{
    private readonly List<TrialCase> _cases = [];

    // From each place where to look on for one that is left, upwards and downwards: itself while it is. Shortened whenever they are followed.
    private readonly List<int> _up = [0];
    private readonly List<int> _down = [0];

    /// <param name="one">With no fewer units before than the last one.</param>
    public void Add(TrialCase one)
    {
        _cases.Add(one);
        _up.Add(_cases.Count);
        _down.Add(_cases.Count);
    }

    /// <summary>Takes the one whose units before are nearest, by the difference of the logarithms of 1 + units; null where none is within <paramref name="caliper"/>.</summary>
    public TrialCase? TakeNearest(double before, double caliper)
    {
        var first = FirstFrom(before);
        TrialCase? best = null;
        var at = 0;
        // Places count from 1: 0 and the one after the last are nobody's.
        foreach (var place in (int[])[Follow(_down, first), Follow(_up, first + 1)])
        {
            if (place >= 1 && place <= _cases.Count && Distance(place) <= caliper && (best is null || Distance(place) < Distance(at)))
                (best, at) = (_cases[place - 1], place);
        }
        if (best is not null)
            (_up[at], _down[at]) = (at + 1, at - 1);
        return best;

        double Distance(int place) => Math.Abs(Math.Log((1 + Math.Max(0, _cases[place - 1].Before)) / (1 + Math.Max(0, before))));
    }

    // How many have fewer units before.
    private int FirstFrom(double before)
    {
        var (low, high) = (0, _cases.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cases[middle].Before >= before) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static int Follow(List<int> next, int place)
    {
        var end = place;
        while (end < next.Count && next[end] != end)
            end = next[end];
        while (place < next.Count && next[place] != place)
            (place, next[place]) = (next[place], end);
        return end;
    }
}
