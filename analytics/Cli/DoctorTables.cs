namespace Analytics;

/// <summary>The tables of a doctor's profile, as its page exports them: newest month first.</summary>
internal static class DoctorTables
{
    public static Tables<DoctorProfile> All => new Tables<DoctorProfile>().With("doctor-timeline", Months).With("doctor-path", Path).With("doctor-peers", Peers);

    private static CsvTable Months(DoctorProfile profile) => new(
        ["month", "units", "visits", "refusals", "box"],
        [.. profile.Months.Reverse().Select(m => (object?[])[m.Month, m.Units, m.Visits, m.Refusals, m.Box])]);

    private static CsvTable Path(DoctorProfile profile) => new(
        ["box", "from", "to", "months"],
        [.. profile.Path.Reverse().Select(s => (object?[])[s.Box, s.From, s.To, s.Months])]);

    private static CsvTable Peers(DoctorProfile profile) => new(
        ["doctor_name", "doctor_id", "box", "units_a_month", "visits_a_month"],
        [.. profile.Peers.Select(p => (object?[])[p.Account.Name, p.Account.Id, p.Box, p.UnitsPerMonth, p.VisitsPerMonth])]);
}
