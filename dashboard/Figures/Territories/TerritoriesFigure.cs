using Analytics;

namespace Dashboard;

/// <summary>Territories one row each: verdict, index, probability, cause and evidence.</summary>
public static class TerritoriesFigure
{
    public const string Name = "territories";

    public static Figure Of(IReadOnlyList<TerritoryDiagnosis> rows, TerritoriesReport report, Canvas canvas) => new()
    {
        Name = Name,
        Metric = "territoryCauses",
        Title = canvas.Words["territories.title"],
        Subtitle = canvas.Words["territories.subtitle"],
        Table = TableOf(rows, report, canvas),
    };

    // What goes well needs no cause.
    private static Cause? CauseOf(TerritoryDiagnosis row) => row.Verdict is "stagnant" or "watch" ? row.Main : null;

    public static Table TableOf(IReadOnlyList<TerritoryDiagnosis> rows, TerritoriesReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [new(words["territories.col.territory"]), new(words["territories.col.verdict"]), new(words["territories.col.index"], true), new(words["territories.col.range"], true) { InFile = false }, new(words["territories.col.low"], true) { OnScreen = false },
             new(words["territories.col.high"], true) { OnScreen = false }, new(words["territories.col.probability"], true), new(words["territories.col.growth"], true), new(words["territories.col.benchmark"], true) { OnScreen = false },
             new(words["territories.col.cause"]), new(words["territories.col.evidence"]), new(words["territories.col.asItWas"], true), new(words["col.doctors"], true)],
            new Rows<TerritoryDiagnosis>(rows, row => new(
                [new(row.Name, row.Id) { Href = canvas.View.On(TerritoryText.PathOf(row)).Url }, words.Verdict(row), numbers.FixedCell(row.Index, 1),
                 row.Range is { } range ? $"{numbers.Fixed(range.Low, 0)}–{numbers.Fixed(range.High, 0)}" : Numbers.None, numbers.FixedCell(row.Range?.Low, 1), numbers.FixedCell(row.Range?.High, 1),
                 new(numbers.Probability(row.ProbabilityBelow), row.ProbabilityBelow), new(numbers.Change(row.Growth), row.Growth), new(numbers.Change(row.BenchmarkGrowth), row.BenchmarkGrowth),
                 Cells.Text(CauseOf(row) is { } cause ? words["cause." + cause.Code] : null), Cells.Wrapped(CauseOf(row) is { } main ? words.Note(main.Evidence) : ""), numbers.FixedCell(row.AsItWasIndex, 1), numbers.CountCell(row.Accounts)]))) { Stacks = true, Caption = words["territories.title"] };
    }
}
