using System.Globalization;
using Analytics;

namespace Dashboard;

/// <summary>Whose plan a view asks for, and under which what-if.</summary>
/// <param name="Reps">Those with accounts in the scope.</param>
/// <param name="Rep">Null where there are none.</param>
/// <param name="Report">Null where nobody can be planned for: no reps, no visits or no scoring run, or accounts that are hospitals.</param>
public sealed record PlanChoice(IReadOnlyList<string> Reps, string? Rep, PlanOptions Options, PlanReport? Report)
{
    public const string CapacityKey = "capacity";
    public const string CostKey = "price";
    public const string ChangeKey = "change";
    public const string BandsKey = "bands";
    private const double Most = 10_000;

    public static PlanChoice Of(Canvas canvas)
    {
        string[] reps = [.. canvas.Panel.ValuesOf(Dimension.Rep, canvas.Scope).Where(rep => rep != Dimension.None)];
        var rep = reps.Contains(canvas.View.First(Dimension.Rep)) ? canvas.View.First(Dimension.Rep) : reps.FirstOrDefault();
        var usual = new PlanOptions();
        var options = new PlanOptions(
            Number(canvas.View, CapacityKey), Number(canvas.View, CostKey) ?? usual.VisitCost, Number(canvas.View, ChangeKey) ?? usual.Change, canvas.View.First(BandsKey) != "off");
        var isPlannable = rep is not null && !canvas.IsOfHospitals && canvas.Panel.Scores is not null && canvas.Panel.ClosedMonthsOf(SourceSpan.Visits) is not null;
        return new(reps, rep, options, isPlannable ? Plans.Of(canvas.Panel, rep!, canvas.Scope, canvas.Settings, options) : null);
    }

    // What cannot be read is as if it were left out.
    private static double? Number(View view, string key) =>
        double.TryParse(view.First(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= Most ? number : null;
}
