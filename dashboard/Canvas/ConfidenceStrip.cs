using Analytics;

namespace Dashboard;

/// <summary>What the data at hand cannot answer, as text keys: each names the file or setting that would unlock it.</summary>
public static class ConfidenceStrip
{
    public static IReadOnlyList<string> Of(Panel panel, Settings settings)
    {
        var delivered = panel.DeliveredDimensions;
        return [.. Gaps().Where(gap => gap.IsMissing).Select(gap => "strip." + gap.Name)];

        IEnumerable<(string Name, bool IsMissing)> Gaps()
        {
            yield return ("territories", !delivered.Contains(Dimension.Territory));
            yield return ("reps", !delivered.Contains(Dimension.Rep));
            yield return ("hospitals", panel.Level == Level.Doctor && !delivered.Contains(Dimension.Hospital));
            yield return ("bands", panel.Level == Level.Hospital);
            yield return ("months", panel.Sources.Any(source => source is { Source: SourceSpan.Visits, MonthGrain: true }));
            yield return ("costs", VisitCosts.BasisOf(settings) == "assumption");
            yield return ("visits", panel.Sources.All(source => source.Source != SourceSpan.Visits));
            yield return ("short", panel.CommonClosedMonths is not { Length: >= 12 });
        }
    }
}
