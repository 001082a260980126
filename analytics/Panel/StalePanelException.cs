namespace Analytics;

/// <summary>A load was published since the panel was read: what the warehouse says now is not of the same data. Read the panel again.</summary>
public sealed class StalePanelException(long held, long published)
    : Exception($"The figures are of load {held}, but the warehouse has published load {published} meanwhile (expected one and the same). Ask again.");
