namespace Analytics;

/// <summary>A page of a search's hits, and how many there are in all.</summary>
public sealed record DoctorHits(int Total, IReadOnlyList<DoctorHit> Hits);
