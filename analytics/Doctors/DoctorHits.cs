namespace Analytics;

/// <summary>A page of a search's hits, and how many there are in all.</summary>
/// <param name="Product">The product of the boxes and potentials: of the selected ones, that with the largest sales; null without a scoring run.</param>
public sealed record DoctorHits(int Total, IReadOnlyList<DoctorHit> Hits, string? Product);
