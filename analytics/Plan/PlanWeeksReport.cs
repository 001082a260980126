namespace Analytics;

/// <summary>A rep's month week by week.</summary>
/// <param name="Planned">Visits of the month, whole ones.</param>
/// <param name="Due">Visits due by now: planned × elapsed share of the workdays.</param>
/// <param name="Pace">"behind", "onPace" or "ahead" of what is due; "notYet" before the first workday.</param>
/// <param name="BestDays">Days of the week on which the rep's contacts are completed most, the best first; empty where too little is known.</param>
public sealed record PlanWeeksReport(
    string Rep, Month Month, string Basis, int Planned, int Done, double Due, string Pace, IReadOnlyList<DayOfWeek> BestDays, IReadOnlyList<PlanWeek> Weeks);

/// <summary>A week's list.</summary>
/// <param name="From">Its first workday in the month.</param>
public sealed record PlanWeek(DateOnly From, DateOnly To, int Workdays, IReadOnlyList<PlanStop> Stops);

/// <summary>Visits to one account in a week.</summary>
/// <param name="Appointment">The day an appointment was made for.</param>
/// <param name="BestDay">The day of the week on which this account is met most; null where too little is known.</param>
public sealed record PlanStop(AccountRef Account, Box? Box, int Visits, DateOnly? Appointment, DayOfWeek? BestDay);
