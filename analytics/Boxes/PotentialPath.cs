namespace Analytics;

/// <summary>
/// Potential of every account by path month: the delivered value in force, else the estimate, which is the same for every month of
/// a run (a letter from an estimate never moves by itself, and never ratchets up).
/// </summary>
internal sealed class PotentialPath
{
    // A delivered potential of nothing still has to divide: a hundredth of a unit a month.
    private const double Least = 0.01;

    private readonly double[] _estimates;
    private readonly Dictionary<int, List<(int From, double Units)>> _delivered = [];
    private readonly SortedSet<int> _changes = [0];

    public PotentialPath(Panel panel, int product, Period path, double[] estimates)
    {
        (_estimates, Months) = (estimates, path.Length);
        foreach (var potential in panel.Potentials)
        {
            if (potential.Product != product || potential.From > path.To)
                continue;
            if (!_delivered.TryGetValue(potential.Account, out var versions))
                _delivered[potential.Account] = versions = [];
            // The first value delivered also holds before its date: nothing better is known of those months.
            var from = versions.Count == 0 ? 0 : Math.Max(0, potential.From - path.From);
            versions.Add((from, Math.Max(Least, potential.Units)));
            _changes.Add(from);
        }
    }

    public int Months { get; }

    public bool AnyDelivered => _delivered.Count > 0;

    /// <summary>Spans of months (0-based, both included) within which no potential changes.</summary>
    public IEnumerable<(int From, int To)> Vintages
    {
        get
        {
            var starts = _changes.ToArray();
            for (var i = 0; i < starts.Length; i++)
                yield return (starts[i], i + 1 < starts.Length ? starts[i + 1] - 1 : Months - 1);
        }
    }

    public double this[int account, int month]
    {
        get
        {
            if (!_delivered.TryGetValue(account, out var versions))
                return Math.Max(Least, _estimates[account]);
            var units = versions[0].Units;
            foreach (var version in versions)
                units = version.From <= month ? version.Units : units;
            return units;
        }
    }

    public bool IsDelivered(int account) => _delivered.ContainsKey(account);

    public double[] At(int month)
    {
        var potentials = new double[_estimates.Length];
        for (var i = 0; i < potentials.Length; i++)
            potentials[i] = this[i, month];
        return potentials;
    }
}
