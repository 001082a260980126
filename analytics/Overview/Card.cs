namespace Analytics;

/// <summary>A headline figure.</summary>
/// <param name="Code">sales, units, visits, cost, naiveRoi, topShare20, doctors, coverage, netUpgrades.</param>
/// <param name="Value">Null with a note where it cannot be known.</param>
public sealed record Card(string Code, CardUnit Unit, double? Value, CardChange AgainstPrevious, CardChange AgainstLastYear, Note? Note)
{
    /// <summary>What was delivered beside the cost; the incremental ROI beside the naive one.</summary>
    public Note? Beside { get; init; }
}
