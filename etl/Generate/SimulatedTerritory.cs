namespace Etl;

/// <summary>A territory, who holds it when, and on which days somebody is in the field.</summary>
/// <param name="Cause">Why the territory stagnates; null for a healthy one.</param>
/// <param name="VacantFrom">First month without the first representative, or -1.</param>
/// <param name="VacantMonths">Months until the next one starts; 0 for a change without a gap.</param>
/// <param name="FieldDays">By month: workdays on which the representative is neither on leave nor missing.</param>
internal sealed record SimulatedTerritory(
    int Index, string Id, string Name, string District, string Region, string ManagerId, StagnationCause? Cause, int VacantFrom, int VacantMonths,
    DateOnly[][] FieldDays)
{
    public bool IsVacant(int month) => VacantFrom >= 0 && month >= VacantFrom && month < VacantFrom + VacantMonths;

    /// <summary>Who visits in that month; for a vacant one, who comes next.</summary>
    public string RepId(int month) => VacantFrom >= 0 && month >= VacantFrom ? $"R{Index + 1:0000}B" : $"R{Index + 1:0000}";

    /// <summary>Who holds the territory from which month on, in order; null while nobody does.</summary>
    public IEnumerable<(int FromMonth, string? RepId)> Holders(int months)
    {
        yield return (0, RepId(0));
        if (VacantFrom <= 0 || VacantFrom >= months)
            yield break;
        if (VacantMonths > 0)
            yield return (VacantFrom, null);
        if (VacantFrom + VacantMonths < months)
            yield return (VacantFrom + VacantMonths, RepId(VacantFrom));
    }
}
