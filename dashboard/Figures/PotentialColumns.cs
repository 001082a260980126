using Analytics;

namespace Dashboard;

/// <summary>A potential's flag in a list: one cell on the page, its parts in files.</summary>
public static class PotentialColumns
{
    public static IReadOnlyList<Column> Of(Words words) =>
    [
        new(words["col.potential"], true), InFile(words["col.potentialSource"]), InFile(words["col.potentialLetter"]), InFile(words["col.letterProbability"], true), InFile(words["col.shareOfPotential"], true), InFile(words["col.review"]),
    ];

    public static IReadOnlyList<Cell> CellsOf(PotentialFlag? flag, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        if (flag is null)
            return [numbers.FixedCell(null), Cells.Text(null), Cells.Text(null), numbers.PercentCell(null), numbers.PercentCell(null), Cells.Text(null)];
        return
        [
            new(TextOf(flag, canvas), flag.Units), Cells.Text(words[$"potential.{flag.Source}"]), Cells.Text(flag.Letter.ToString()), numbers.PercentCell(flag.LetterProbability), numbers.PercentCell(flag.Share),
            Cells.Text(flag.IsUnderstated ? words["profile.understated"] : null),
        ];
    }

    // "12.3 · estimated, A 72 % · potential understated"
    private static string TextOf(PotentialFlag flag, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        string[] parts = [numbers.Fixed(flag.Units, 1), .. flag.IsEstimated ? [words["potential.letter", flag.Letter, numbers.Probability(flag.LetterProbability)]] : Array.Empty<string>(), .. flag.IsUnderstated ? [words["profile.understated"]] : Array.Empty<string>()];
        return string.Join(" · ", parts);
    }

    private static Column InFile(string name, bool isNumber = false) => new(name, isNumber) { OnScreen = false };
}
