namespace Etl;

/// <summary>A simulated company before its history: who exists, what they could buy, and what is planted in them.</summary>
internal sealed record Company(
    IReadOnlyList<SimulatedProduct> Products,
    IReadOnlyList<SimulatedTerritory> Territories,
    IReadOnlyList<SimulatedHospital> Hospitals,
    IReadOnlyList<SimulatedDoctor> Doctors);

internal sealed record SimulatedProduct(string Id, string Name, decimal UnitPrice, decimal MarginRate, string MainSpecialty);

/// <param name="Cause">Why the territory stagnates from the middle of the history on; null for a healthy one.</param>
/// <param name="VacantFrom">First month without a representative, or -1.</param>
internal sealed record SimulatedTerritory(
    int Index, string Id, string Name, string District, string Region, StagnationCause? Cause, int VacantFrom, int VacantMonths)
{
    public bool IsVacant(int month) => VacantFrom >= 0 && month >= VacantFrom && month < VacantFrom + VacantMonths;

    public string RepName => Names.Person(Index * 7919);

    public string RepId(int month) => VacantFrom >= 0 && month >= VacantFrom ? $"R{Index + 1:0000}B" : $"R{Index + 1:0000}";
}

internal sealed record SimulatedHospital(string Id, string Name, string Province, string City, string Grade, double Latitude, double Longitude, int Territory);

/// <param name="Potential">True potential by product, units a month; 0 where the doctor does not use the category.</param>
/// <param name="Adoption">Share of the potential bought without any visit, by product.</param>
/// <param name="Planned">Visits a month the representative plans.</param>
/// <param name="Move">Planted change of adoption: +1 up, -1 down, 0 none, around <paramref name="MoveMonth"/>.</param>
internal sealed record SimulatedDoctor(
    int Index, string Id, string Name, string Specialty, string Title, int Hospital, int Territory, ResponseType Type,
    double[] Potential, double[] Adoption, double Planned, VisitFault Fault, int Move, int MoveMonth, string RegisteredBox);

/// <summary>How strongly visits work on a doctor.</summary>
internal enum ResponseType
{
    Flat,
    Moderate,
    Responsive,
}

/// <summary>A planted misallocation of visits.</summary>
internal enum VisitFault
{
    None,
    OverVisited,
    UnderVisited,
}

/// <summary>Why a territory stops growing.</summary>
internal enum StagnationCause
{
    Vacancy,
    Event,
    MarketDecline,
    Execution,
    Access,
    Saturation,
    Alignment,
}
