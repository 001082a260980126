using Analytics;

namespace Dashboard;

/// <summary>What the lists brought: listed accounts against those held out by chance, by kind and quarter.</summary>
public static class MovesEffectFigure
{
    public const string Name = "moves-effect";

    public static Figure Of(MoveEffectReport report, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        var all = report.Rows[0];
        return new()
        {
            Name = Name,
            Metric = "holdout",
            Title = all.Verdict switch
            {
                "notYet" => words["effect.title.notYet"],
                "notEnough" => all.Detectable is { } least ? words["effect.title.notEnough", numbers.Fixed(least, 2)] : words["effect.title.tooFew"],
                _ => words["effect.title." + all.Verdict, numbers.Fixed(Math.Abs(all.Lift!.Value), 2), numbers.Fixed(all.Low, 2), numbers.Fixed(all.High, 2)],
            },
            Subtitle = words["effect.subtitle", numbers.Percent(report.Share, 0)],
            Chance = words["effect.chance", Written(report.Matched, canvas), Written(report.Placebo, canvas)],
            Table = new(
                [new(words["effect.col.of"]), new(words["effect.col.months"]), new(words["effect.col.listed"], true), new(words["effect.col.heldOut"], true),
                 new(words["effect.col.listedChange"]) { InFile = false }, new(words["effect.col.heldOutChange"]) { InFile = false },
                 new(words["effect.col.listedBefore"], true) { OnScreen = false }, new(words["effect.col.listedAfter"], true) { OnScreen = false },
                 new(words["effect.col.heldOutBefore"], true) { OnScreen = false }, new(words["effect.col.heldOutAfter"], true) { OnScreen = false },
                 new(words["effect.col.lift"], true), new(words["effect.col.interval"]) { InFile = false }, new(words["effect.col.low"], true) { OnScreen = false }, new(words["effect.col.high"], true) { OnScreen = false },
                 new(words["effect.col.detectable"], true), new(words["effect.col.verdict"])],
                [.. report.Rows.Select(row => RowOf(row, canvas))]) { Stacks = true },
        };
    }

    private static Row RowOf(LiftRow row, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new(
            [Cells.Text(row.Quarter ?? (row.Kind is { } kind ? words[$"kind.{MovesFigure.KindOf(kind)}"] : words["all"])), Cells.Text(row.Months?.ToString()),
             numbers.CountCell(row.Listed), numbers.CountCell(row.HeldOut), Change(row.ListedBefore, row.ListedAfter), Change(row.HeldOutBefore, row.HeldOutAfter),
             numbers.FixedCell(row.ListedBefore), numbers.FixedCell(row.ListedAfter), numbers.FixedCell(row.HeldOutBefore), numbers.FixedCell(row.HeldOutAfter),
             new(numbers.SignedFixed(row.Lift, 2), row.Lift), Cells.Text(row.Low is null ? null : words["effect.interval", numbers.Fixed(row.Low, 2), numbers.Fixed(row.High, 2)]),
             numbers.FixedCell(row.Low), numbers.FixedCell(row.High), numbers.FixedCell(row.Detectable),
             Cells.Tag(words["effect.verdict." + row.Verdict], row.Verdict switch { "more" => "good", "less" => "bad", _ => "plain" })]);

        Cell Change(double? before, double? after) => Cells.Text(before is null ? null : words["moves.visits", numbers.Fixed(before, 1), numbers.Fixed(after, 1)]);
    }

    private static string Written(MatchedDifference? found, Canvas canvas) => found is null ? canvas.Words["notEnough"]
        : canvas.Words["effect.matched", canvas.Numbers.SignedFixed(found.Value, 2), canvas.Numbers.Fixed(found.Low, 2), canvas.Numbers.Fixed(found.High, 2), found.Pairs];
}
