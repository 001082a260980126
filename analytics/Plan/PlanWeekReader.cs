using Warehouse;

namespace Analytics;

/// <summary>Reads what the weeks of a plan need: workdays, visits made and appointments of the month after the last closed one, contacts by day of the week.</summary>
public static class PlanWeekReader
{
    /// <exception cref="StalePanelException">The warehouse holds another publication than the panel.</exception>
    public static Task<PlanWeekInput> ReadAsync(Database database, Panel panel, PlanReport plan, CancellationToken cancellationToken) =>
        SamePublication.ReadAsync(database, panel, snapshot => ReadAsync(snapshot, panel, plan, cancellationToken), cancellationToken);

    private static async Task<PlanWeekInput> ReadAsync(Snapshot snapshot, Panel panel, PlanReport plan, CancellationToken cancellationToken)
    {
        var span = panel.Sources.First(source => source.Source == SourceSpan.Visits);
        var (month, ids) = (panel.LastClosed!.Value + 1, plan.Accounts.ToDictionary(a => panel.Accounts[panel.Accounts.IndexOf(a.Account.Id)!.Value].Key, a => a.Account.Id));
        var asked = new { month = month.FirstDay, through = span.DataThrough, zone = CompanyTime.Zone.Id, accounts = ids.Keys.ToArray() };
        var workdays = await snapshot.QueryAsync<DateOnly>("queries/plan/workdays", asked, cancellationToken);
        var done = await snapshot.QueryAsync<DoneRow>("queries/plan/done", asked, cancellationToken);
        var appointments = await snapshot.QueryAsync<AppointmentRow>("queries/plan/appointments", asked, cancellationToken);
        // A visit known by its month alone has no day of the week.
        var contacts = span.MonthGrain ? [] : await snapshot.QueryAsync<ContactRow>("queries/plan/contacts", asked, cancellationToken);
        return new(
            month, workdays, span.DataThrough, done.ToDictionary(d => ids[d.DoctorKey], d => d.Visits, StringComparer.Ordinal),
            appointments.ToLookup(a => ids[a.DoctorKey], a => a.Day), contacts.ToLookup(c => ids[c.DoctorKey], c => ((DayOfWeek)(c.Weekday % 7), c.Contacts, c.Completed)));
    }

    private sealed record DoneRow(int DoctorKey, int Visits);

    private sealed record AppointmentRow(int DoctorKey, DateOnly Day);

    private sealed record ContactRow(int DoctorKey, int Weekday, int Contacts, int Completed);
}
