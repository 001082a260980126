using Analytics;

namespace Dashboard;

/// <summary>Every cause of one territory side by side, with its evidence.</summary>
public static class TerritoryCausesFigure
{
    public const string Name = "territory-causes";

    public static Figure Of(TerritoryDiagnosis territory, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new()
        {
            Name = Name,
            Metric = "territoryCauses",
            Territory = territory.Id,
            Title = territory.Main is { } main ? words["causes.title", words["cause." + main.Code], words.Note(main.Evidence)] : words["causes.none"],
            Subtitle = words["causes.subtitle"],
            Table = new(
                [new(words["territories.col.cause"]), new(words["causes.col.score"]), new(words["territories.col.evidence"]), new(words["causes.col.action"])],
                [.. territory.Causes.Select(cause => new Row(
                    [words["cause." + cause.Code], new(numbers.Fixed(cause.Score, 2), cause.Score) { Bar = cause.Score, Series = 2 }, Cells.Wrapped(words.Note(cause.Evidence)), Cells.Wrapped(cause.Score >= Cause.Enough ? words[$"cause.{cause.Code}.action"] : "")]))]) { Stacks = true },
        };
    }
}
