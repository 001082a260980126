using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;

namespace Analytics;

/// <summary>How often accounts were visited exactly as planned, beside the chance of it; of single doctors' plans of one visit and more.</summary>
internal sealed class PlanHits
{
    private const int Few = 64;
    private readonly int[] _few = new int[Few];
    private readonly Dictionary<double, int> _more = [];
    private double _planned, _done;
    private int _plans, _exact;

    public void Add(MonthPlan plan, long visits)
    {
        if (plan is not { Planned: >= 1 and var planned, Doctors: null })
            return;
        if (planned < Few && planned == Math.Floor(planned)) _few[(int)planned]++;
        else CollectionsMarshal.GetValueRefOrAddDefault(_more, planned, out _)++;
        (_planned, _done, _plans, _exact) = (_planned + planned, _done + visits, _plans + 1, _exact + (visits == planned ? 1 : 0));
    }

    public void Add(PlanHits other)
    {
        for (var i = 0; i < Few; i++)
            _few[i] += other._few[i];
        foreach (var (planned, plans) in other._more)
            CollectionsMarshal.GetValueRefOrAddDefault(_more, planned, out _) += plans;
        (_planned, _done, _plans, _exact) = (_planned + other._planned, _done + other._done, _plans + other._plans, _exact + other._exact);
    }

    /// <summary>The share, and what it would be if each account's visits were Poisson around the mean attainment; null without plans.</summary>
    public (double? Exact, double? Chance) Share()
    {
        if (_plans == 0)
            return (null, null);
        var rate = _done / _planned;
        var byChance = _few.Index().Sum(few => ByChance(few.Index, few.Item)) + _more.Sum(more => ByChance(more.Key, more.Value));
        return ((double)_exact / _plans, byChance / _plans);

        double ByChance(double planned, int plans) =>
            rate == 0 || plans == 0 || planned != Math.Floor(planned) ? 0 : plans * Poisson.PMF(rate * planned, (int)planned);
    }
}
