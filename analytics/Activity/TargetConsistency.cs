using System.Numerics.Tensors;

namespace Analytics;

/// <summary>Targets that cannot be met together: a share of the visits for A at their frequency needs more A than the list holds.</summary>
internal static class TargetConsistency
{
    public static IReadOnlyList<Contradiction> Of(ActivityTallies tallies, Settings settings) =>
        [.. tallies.HasMonths.Index().Where(rep => rep.Item).Select(rep => Of(rep.Index, tallies, settings)).OfType<Contradiction>()];

    // 60 % of 231 visits at 5 each needs 28 A; a list holding 12 cannot.
    private static Contradiction? Of(int rep, ActivityTallies tallies, Settings settings)
    {
        var tally = tallies.By[FieldForce.Rep][rep]!;
        var target = settings.Activity;
        if (tally.RepMonths == 0 || TensorPrimitives.Sum(tally.VisitsTo) == 0)
            return null;
        var visits = target.VisitsADay * tally.FieldDays / tally.RepMonths;
        var each = settings.BandOf(new('A', 1)).Default;
        var needed = (int)Math.Round(target.MixA * visits / each);
        var held = tallies.ListedA[rep];
        // Even at the most visits an A may get, the list is too short.
        return held * settings.BandOf(new('A', 1)).Most >= target.MixA * visits
            ? null
            : new(tallies.Field.Values[FieldForce.Rep][rep], tallies.Field.RepNames[rep], Note.Of("targetContradiction", ("share", target.MixA), ("visits", Math.Round(visits)), ("each", each), ("needed", needed), ("held", held)));
    }
}
