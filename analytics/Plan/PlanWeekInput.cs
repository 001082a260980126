namespace Analytics;

/// <summary>What a month's weeks are divided by, beside the plan.</summary>
/// <param name="Workdays">Of the month, ascending.</param>
/// <param name="Through">The last day whose visits are known.</param>
/// <param name="Done">Completed visits of the month so far, by account id.</param>
/// <param name="Appointments">Days of the month that a visit made an appointment for, by account id.</param>
/// <param name="Contacts">Contacts and completed visits by day of the week of the last year, by account id; empty where visits have no day.</param>
public sealed record PlanWeekInput(
    Month Month, IReadOnlyList<DateOnly> Workdays, DateOnly Through, IReadOnlyDictionary<string, int> Done,
    ILookup<string, DateOnly> Appointments, ILookup<string, (DayOfWeek Day, int Contacts, int Completed)> Contacts);
