namespace Analytics;

/// <summary>What a plan is asked to hold to; what is left out is as the rep works today and as the settings say.</summary>
/// <param name="Capacity">Visits a month; null: those made today, so that nothing but their division changes.</param>
/// <param name="VisitCost">Cost of a visit counted against what it earns; 0: a rep's visits are paid for either way.</param>
/// <param name="Change">Visits a month that an account's number may change by: what lies far from today's visits is known least.</param>
/// <param name="Banded">Each account stays within the band of its box. Bands are the rulebook's own, so within them little can be gained over it.</param>
public sealed record PlanOptions(double? Capacity = null, double VisitCost = 0, double Change = 8, bool Banded = false)
{
    /// <summary>Bands other than those of the settings, by box.</summary>
    public IReadOnlyDictionary<Box, VisitBand> Bands { get; init; } = new Dictionary<Box, VisitBand>();

    /// <summary>The settings with these bands.</summary>
    internal Settings On(Settings settings) => Bands.Count == 0 ? settings : settings with
    {
        VisitBands = Box.All.ToDictionary(box => box.ToString(), box => Bands.TryGetValue(box, out var band) ? band : settings.BandOf(box)),
    };
}
