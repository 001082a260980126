namespace Analytics;

/// <summary>One month of an account; null where a source does not reach.</summary>
public sealed record DoctorMonth(Month Month, double? Units, double? Sales, long? Visits, long? Refusals, Box? Box, bool Closed);
