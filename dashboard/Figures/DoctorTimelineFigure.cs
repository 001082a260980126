using Analytics;

namespace Dashboard;

/// <summary>One doctor's months: units as a line, visits as bars below on the same axis of time.</summary>
public static class DoctorTimelineFigure
{
    public const string Name = "doctor-timeline";
    public const string DoctorKey = "doctor";

    public static Figure? Find(Canvas canvas) =>
        canvas.View.First(DoctorKey) is { } id && Doctors.ProfileOf(canvas.Panel, id, canvas.Slice, canvas.Scope, canvas.Settings) is { } profile ? Of(profile, canvas) : null;

    public static Figure Of(DoctorProfile profile, Canvas canvas)
    {
        var (words, numbers) = (canvas.Words, canvas.Numbers);
        return new()
        {
            Name = Name,
            Doctor = profile.Account.Id,
            Metric = "units",
            Title = words["timeline.title", numbers.Count(profile.Totals.Units), numbers.Count(profile.Totals.Visits), numbers.Count(profile.Totals.RankBySales), numbers.Count(profile.Totals.Accounts)],
            Subtitle = words["timeline.subtitle", numbers.Period(profile.Period)],
            Legend = [(Ink.Sales, words["units"]), (Ink.Visits, words["visits"])],
            Drawing = profile.Months.Count < 2 ? null : new(sheet => Draw(sheet, profile, canvas), 290),
            Table = new(
                [new(words["col.month"]), new(words["col.units"], true), new(words["col.visits"], true), new(words["col.refusals"], true), new(words["col.box"])],
                [.. profile.Months.Reverse().Select(month => new Row(
                    [month.Month.ToString(), numbers.CountCell(month.Units), numbers.CountCell(month.Visits), numbers.CountCell(month.Refusals), Cells.Box(month.Box?.ToString())]))]),
        };
    }

    // Visits take the lower part of the sheet as bars, scaled so that neither measure hides the other.
    private static void Draw(Sheet sheet, DoctorProfile profile, Canvas canvas)
    {
        var (words, numbers, months) = (canvas.Words, canvas.Numbers, profile.Months);
        var ticks = Scale.FromZero(Math.Max(1, months.Max(month => month.Units ?? 0)) * 1.05, 4);
        var (top, mostVisits) = (ticks[^1], Math.Max(1, months.Max(month => month.Visits ?? 0)));
        var floor = -.42 * top;
        sheet.Frame(-.6, months.Count - .4, floor, top, (40, 14, 30, 12));
        sheet.TicksY([.. ticks.Select(at => (at, numbers.Compact(at))), (floor, "0"), (floor + .3 * top, numbers.Compact(mostVisits))]);
        sheet.TicksX(Scale.Months([.. months.Select(month => month.Month)], sheet.Size.Width / 85));
        for (var i = 0; i < months.Count; i++)
            if (months[i].Visits is > 0 and var visits) sheet.Box(i - .32, i + .32, floor, floor + .3 * top * visits / mostVisits, Ink.Visits, .8);
        var sold = months.Select((month, i) => (i, month.Units)).Where(point => point.Units is not null).ToArray();
        sheet.Line([.. sold.Select(point => (double)point.i)], [.. sold.Select(point => point.Units!.Value)], Ink.Sales);
        for (var i = 0; i < months.Count; i++)
            sheet.Target(i - .5, i + .5, floor, top, words["timeline.tip", months[i].Month, numbers.Count(months[i].Units), numbers.Count(months[i].Visits), months[i].Box?.ToString() ?? Numbers.None]);
    }
}
