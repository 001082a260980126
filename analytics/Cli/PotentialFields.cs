namespace Analytics;

/// <summary>A potential's flag as fields of a file.</summary>
internal static class PotentialFields
{
    public static readonly IReadOnlyList<string> Header = ["potential_units", "potential_source", "potential_letter", "letter_probability", "share_of_potential", "review"];

    public static IReadOnlyList<object?> Of(PotentialFlag? flag) => flag is null ? [null, null, null, null, null, null]
        : [flag.Units, flag.Source.ToString().ToLowerInvariant(), flag.Letter, flag.LetterProbability, flag.Share, flag.IsUnderstated ? "potential understated" : null];

    /// <summary>For the terminal: the letter with its probability where it is estimated.</summary>
    public static string Text(PotentialFlag? flag) => flag is null ? "–"
        : (flag.IsEstimated ? $"estimated {flag.Letter} {Terminal.Percent(flag.LetterProbability, 0)}" : "delivered") + (flag.IsUnderstated ? ", understated" : "");
}
