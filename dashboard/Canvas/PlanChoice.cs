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

    /// <summary>The band of a box, as in band.A1=4-6.</summary>
    public const string BandKey = "band.";

    /// <summary>Whatever is asked beside the rep.</summary>
    public static IReadOnlyList<string> Keys { get; } = [CapacityKey, CostKey, ChangeKey, BandsKey, .. Box.All.Select(KeyOf)];

    public static string KeyOf(Box box) => $"{BandKey}{box}";

    /// <summary>The month after the last closed one, week by week; null unless it was read, or where there is no report.</summary>
    public PlanWeeksReport? Weeks { get; init; }

    public static PlanChoice Of(Canvas canvas)
    {
        string[] reps = [.. canvas.Panel.ValuesOf(Dimension.Rep, canvas.Scope).Where(rep => rep != Dimension.None)];
        var rep = reps.Contains(canvas.View.First(Dimension.Rep)) ? canvas.View.First(Dimension.Rep) : reps.FirstOrDefault();
        var (usual, edited) = (new PlanOptions(), BandsOf(canvas.View, canvas.Settings));
        var options = new PlanOptions(
            Number(canvas.View, CapacityKey), Number(canvas.View, CostKey) ?? usual.VisitCost, Number(canvas.View, ChangeKey) ?? usual.Change,
            // Who edits a band means it.
            edited.Count > 0 || canvas.View.First(BandsKey) == "on") { Bands = edited };
        var isPlannable = rep is not null && !canvas.IsOfHospitals && canvas.Panel.Scores is not null && canvas.Panel.ClosedMonthsOf(SourceSpan.Visits) is not null;
        return new(reps, rep, options, isPlannable ? Plans.Of(canvas.Panel, rep!, canvas.Scope, canvas.Settings, options) : null);
    }

    private static Dictionary<Box, VisitBand> BandsOf(View view, Settings settings) => Box.All
        .Select(box => (Box: box, Band: settings.BandOf(box).Within(view.First(KeyOf(box))))).Where(b => b.Band is not null && b.Band != settings.BandOf(b.Box))
        .ToDictionary(b => b.Box, b => b.Band!);

    // What cannot be read is as if it were left out.
    private static double? Number(View view, string key) =>
        double.TryParse(view.First(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= Most ? number : null;
}
