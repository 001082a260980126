namespace Analytics;

/// <summary>Whom a manager accompanies, asks to speak, and gives a seat at a scientific meeting: each with its reason. Never gifts, hospitality or payments.</summary>
/// <param name="At">The last month end scored.</param>
/// <param name="Joint">Doctors to visit together: stalled key hospitals, A3 that refused twice, A1 at risk.</param>
/// <param name="Speakers">A1 with proven experience, the longest first.</param>
/// <param name="Seats">A and B below what comparable doctors reach, most headroom first.</param>
public sealed record CoachingReport(
    Month At, string Product, long RunId, long DataVersion, IReadOnlyList<CoachingPick> Joint, IReadOnlyList<CoachingPick> Speakers, IReadOnlyList<CoachingPick> Seats,
    IReadOnlyList<Note> Notes);

/// <summary>A doctor and why.</summary>
/// <param name="Kind">stalled, refused, atRisk, speaker or seat.</param>
/// <param name="UnitsAMonth">Expected units a month, deseasonalised.</param>
/// <param name="VisitsAMonth">Over the last 12 closed months.</param>
public sealed record CoachingPick(
    string Kind, AccountRef Account, Box Box, string? Hospital, string? Territory, string? Rep, double UnitsAMonth, double VisitsAMonth, Note Why);
