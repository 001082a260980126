namespace Analytics;

/// <summary>A hit of a search.</summary>
public sealed record DoctorHit(AccountRef Account, string Specialty, string Hospital, string Territory, Box? Box, double Units, long? Visits, PotentialFlag? Potential);
