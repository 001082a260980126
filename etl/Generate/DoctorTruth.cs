namespace Etl;

/// <summary>What is true of one doctor. Lists by product follow the order of products.csv.</summary>
/// <param name="UnitsPerVisit">Units, of all products, that one more completed visit adds.</param>
/// <param name="Potential">Units a month the doctor could buy in the first month.</param>
/// <param name="Adoption">Share of the potential bought without any visit, before a planted move.</param>
/// <param name="Response">b: units a month that saturating visits add.</param>
/// <param name="Mentions">Share of the visits that discuss the product.</param>
/// <param name="VisitsPerMonth">Completed visits a month in the last twelve months.</param>
/// <param name="BestVisits">Visits a month at which the territory's visits earn most in all.</param>
/// <param name="Direction">more, fewer or same: from the visits made to the best ones, a change below half a visit being none.</param>
/// <param name="MarginPerVisit">Margin a month, in the long run, of one more visit every month.</param>
internal sealed record DoctorTruth(
    string DoctorId, string TerritoryId, ResponseType Type, VisitFault Fault, VisitWorth UnitsPerVisit, double Units, double Visits,
    double[] Potential, double[] Adoption, double[] Response, double[] Mentions, double VisitsPerMonth, double BestVisits, string Direction, double MarginPerVisit);

/// <param name="ShortRun">In the month of the visit.</param>
/// <param name="LongRun">In that month and all later ones.</param>
/// <param name="OneMore">In the month of the visit, by exactly one visit more than were made.</param>
/// <param name="OneLess">Lost in that month by one visit fewer.</param>
internal sealed record VisitWorth(double ShortRun, double LongRun, double OneMore, double OneLess)
{
    public static VisitWorth operator +(VisitWorth a, VisitWorth b) => new(a.ShortRun + b.ShortRun, a.LongRun + b.LongRun, a.OneMore + b.OneMore, a.OneLess + b.OneLess);

    public VisitWorth Times(double factor) => new(ShortRun * factor, LongRun * factor, OneMore * factor, OneLess * factor);

    public VisitWorth Rounded() => new(Round(ShortRun), Round(LongRun), Round(OneMore), Round(OneLess));

    private static double Round(double value) => Math.Round(value, 5);
}
