namespace Analytics;

/// <summary>Accounts held out this quarter: no plan names them, their visits stay as they are.</summary>
/// <param name="Visits">A month, over the last twelve closed months.</param>
public sealed record KeptVisits(int Accounts, double Visits);
