namespace Analytics;

/// <summary>What a completed visit costs and how that is known.</summary>
/// <param name="Basis">"channel": given by channel; "loadedRepCost": a rep's loaded month ÷ completed visits; "assumption": the field's defaults.</param>
/// <param name="ByChannel">Cost by channel that occurs.</param>
/// <param name="PerVisit">Mean cost of the selection's visits; null without visits.</param>
public sealed record VisitCosts(string Basis, IReadOnlyDictionary<string, double> ByChannel, double? PerVisit)
{
    internal static (VisitCosts Costs, Settings Priced) Of(Selection selection, Period period, Settings settings)
    {
        var priced = Priced(selection.Panel, period, settings);
        var byChannel = new SortedDictionary<string, double>(
            selection.Channels.ToDictionary(c => c, c => priced.VisitCost.GetValueOrDefault(c)), StringComparer.Ordinal);
        var (visits, cost) = (selection.Visits(period).Sum(), selection.Cost(period, priced).Sum());
        return (new(BasisOf(settings), byChannel, Fraction.Of(cost, visits)), priced);
    }

    /// <summary>Where the cost of a visit comes from: "channel" and "loadedRepCost" are set by the company, "assumption" is nobody's.</summary>
    public static string BasisOf(Settings settings) =>
        settings.VisitCost.Any(c => Settings.Default.VisitCost.GetValueOrDefault(c.Key) != c.Value) ? "channel"
        : settings.RepCostPerMonth is not null ? "loadedRepCost" : "assumption";

    /// <summary>The remark that says so.</summary>
    internal static Note NoteOf(Settings settings) => Note.Of(
        BasisOf(settings) switch { "channel" => "visitCostChannel", "loadedRepCost" => "visitCostLoaded", _ => "assumedVisitCost" }, ("currency", settings.Currency));

    /// <summary>The settings with the cost of a visit by channel that holds in a period.</summary>
    internal static Settings Priced(Panel panel, Period period, Settings settings) => BasisOf(settings) == "loadedRepCost" ? Loaded(panel, period, settings) : settings;

    // Every rep of the panel is paid every month, whoever was visited: the cost of a visit does not depend on the selection.
    private static Settings Loaded(Panel panel, Period period, Settings settings)
    {
        var all = panel.Select(new Slice(period), Scope.Everything);
        var reps = Math.Max(1, panel.Accounts.Columns[Dimension.Rep].Values.Count - 1);
        var each = settings.RepCostPerMonth!.Value * reps * period.Length / Math.Max(1, all.Visits(period).Sum());
        return settings with { VisitCost = all.Channels.ToDictionary(c => c, _ => each) };
    }
}
