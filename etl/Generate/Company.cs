namespace Etl;

/// <summary>A simulated company before its history: who exists, what they could buy, and what is planted in them.</summary>
/// <param name="StagnatesFrom">The month, from 0, in which stagnant territories stop growing.</param>
internal sealed record Company(
    IReadOnlyList<SimulatedProduct> Products,
    IReadOnlyList<SimulatedTerritory> Territories,
    IReadOnlyList<SimulatedHospital> Hospitals,
    IReadOnlyList<SimulatedDoctor> Doctors,
    int StagnatesFrom)
{
    /// <summary>Who held the doctor's list in that month.</summary>
    public SimulatedTerritory TerritoryOf(SimulatedDoctor doctor, int month) =>
        Territories[month < doctor.RealignedFrom ? doctor.FormerTerritory : doctor.Territory];
}

/// <param name="SeasonPeak">Calendar month of the highest sales, 0 for January.</param>
internal sealed record SimulatedProduct(string Id, string Name, decimal UnitPrice, decimal MarginRate, string MainSpecialty, int SeasonPeak)
{
    private const double SeasonAmplitude = 0.1;

    public double SeasonOf(int calendarMonth) => 1 + (SeasonAmplitude * Math.Cos(2 * Math.PI * (calendarMonth - 1 - SeasonPeak) / 12));
}

/// <param name="FormerTerritory">Where the hospital belonged before <paramref name="RealignedFrom"/>; the same where it never moved.</param>
/// <param name="RealignedFrom">First month in <paramref name="Territory"/>; 0 where it always belonged there.</param>
internal sealed record SimulatedHospital(
    string Id, string Name, string Province, string City, string Grade, double Latitude, double Longitude, int Territory, int FormerTerritory, int RealignedFrom);

/// <param name="Hospital">Index of the hospital.</param>
/// <param name="Potential">True potential by product, units a month; 0 where the doctor does not use the category.</param>
/// <param name="Adoption">Share of the potential bought without any visit, by product.</param>
/// <param name="Response">b, units a month that saturating visits add, by product.</param>
/// <param name="Planned">Visits a month the representative plans.</param>
/// <param name="Replanned">Multiplies the plan from its second version on; 1 where the plan stayed.</param>
/// <param name="MainProduct">Index of the product with the largest potential.</param>
internal sealed record SimulatedDoctor(
    int Index, string Id, string Name, string Specialty, string Title, int Hospital, int Territory, int FormerTerritory, int RealignedFrom,
    ResponseType Type, double[] Potential, double[] Adoption, double[] Response, double Planned, double Replanned, VisitFault Fault,
    SimulatedMove? Move, string RegisteredBox, int MainProduct)
{
    /// <summary>Share of the doctor's visits in which the product is discussed.</summary>
    public double MentionsOf(int product) =>
        product == MainProduct ? 1 : (Potential[product] > 0 ? VisitWriter.SecondUsed : VisitWriter.SecondUnused) / (Potential.Length - 1);
}

/// <summary>A planted change of a doctor's share of one product, over about four months around <paramref name="Month"/>.</summary>
internal sealed record SimulatedMove(int Product, int Month, int Direction, double FromShare, double ToShare);

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
