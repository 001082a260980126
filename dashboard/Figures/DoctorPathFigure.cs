using Analytics;

namespace Dashboard;

/// <summary>One doctor's path through the grid: a lane for each box ever held, best above.</summary>
public static class DoctorPathFigure
{
    public const string Name = "doctor-path";

    public static Figure? Find(Canvas canvas) =>
        canvas.View.First(DoctorTimelineFigure.DoctorKey) is { } id && Doctors.ProfileOf(canvas.Panel, id, canvas.Slice, canvas.Scope, canvas.Settings) is { } profile ? Of(profile, canvas) : null;

    public static Figure Of(DoctorProfile profile, Canvas canvas)
    {
        var (words, path) = (canvas.Words, profile.Path);
        return new()
        {
            Name = Name,
            Doctor = profile.Account.Id,
            Metric = "box",
            Title = path is [.., var now] ? words[path.Count == 1 ? "path.title.same" : "path.title", now.Box, now.From, path[0].Box, path[0].From] : words["notEnough"],
            Subtitle = profile.Product is { } product ? words["path.subtitle", new ValueNames(canvas).Value(Dimension.Product, product)] : words["profile.noBox"],
            Drawing = path.Count == 0 ? null : new(sheet => Draw(sheet, path, words), 110 + 30 * Lanes(path).Length),
            Table = new(
                [new(words["col.box"]), new(words["path.col.from"]), new(words["path.col.to"]), new(words["path.col.months"], true)],
                [.. path.Reverse().Select(spell => new Row([Cells.Box(spell.Box.ToString()), spell.From.ToString(), spell.To.ToString(), canvas.Numbers.CountCell(spell.Months)]))]),
        };
    }

    private static Box[] Lanes(IReadOnlyList<BoxSpell> path) => [.. path.Select(spell => spell.Box).Distinct().Order()];

    private static void Draw(Sheet sheet, IReadOnlyList<BoxSpell> path, Words words)
    {
        var (lanes, first, months) = (Lanes(path), path[0].From, path[^1].To - path[0].From + 1);
        sheet.Frame(-.5, months - .5, 0, lanes.Length, (40, 14, 30, 12));
        sheet.NoGrid();
        sheet.TicksY(lanes.Select((box, i) => (lanes.Length - i - .5, box.ToString())));
        sheet.TicksX(Scale.Months([.. Enumerable.Range(0, months).Select(m => first + m)], sheet.Size.Width / 85));
        foreach (var spell in path)
        {
            var (left, lane) = (spell.From - first - .45, lanes.Length - 1 - Array.IndexOf(lanes, spell.Box));
            var right = left + spell.Months - .1;
            sheet.Box(left, right, lane + .2, lane + .8, Ink.Sales, .8);
            sheet.Target(left, right, lane + .1, lane + .9, words["path.tip", spell.Box, spell.From, spell.To, spell.Months]);
        }
    }
}
