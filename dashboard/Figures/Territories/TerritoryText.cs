using Analytics;

namespace Dashboard;

/// <summary>A territory's diagnosis in words.</summary>
public static class TerritoryText
{
    public static Cell Verdict(this Words words, TerritoryDiagnosis territory) => territory.Verdict switch
    {
        "stagnant" => Cells.Tag("▼ " + words["territory.stagnant"], "bad"),
        "watch" => Cells.Tag("◌ " + words["territory.watch"], "warn"),
        "fine" => Cells.Tag(words["territory.fine"]),
        _ => Cells.Text(words["notEnough"]),
    };

    /// <summary>Territory, verdict, cause with its evidence, accounts, what to do: the first sentence on a phone.</summary>
    public static string Sentence(this Words words, TerritoryDiagnosis territory)
    {
        var head = words["territory.sentence", territory.Name, words["territory." + territory.Verdict], words.Numbers.Fixed(territory.Index, 0), words.Numbers.Probability(territory.ProbabilityBelow)];
        return territory.Main is { } cause
            ? head + words["territory.sentence.cause", words["cause." + cause.Code], words.Note(cause.Evidence), territory.Concerned.Count, words[$"cause.{cause.Code}.action"]]
            : head + words["territory.sentence.unexplained", territory.Concerned.Count];
    }

    public static string PathOf(TerritoryDiagnosis territory) => "/territories/" + Uri.EscapeDataString(territory.Id);
}
