using Analytics;

namespace Dashboard;

/// <summary>Members and figures of a cut in words, and where a member leads.</summary>
public sealed class ExploreText(ExploreReport report, Canvas canvas)
{
    private static readonly string[] Levels = [Analytics.Dimension.Region, Analytics.Dimension.District, Analytics.Dimension.Territory, Analytics.Dimension.Rep];
    private readonly ValueNames _names = new(canvas);

    public string Dimension(string key) => key is ExploreQuestion.Month or ExploreQuestion.Quarter ? canvas.Words["explore." + key] : _names.Dimension(key);

    public string Name(string dimension, ExploreMember member) =>
        member.IsOther ? canvas.Words["explore.other", member.Members] : dimension is ExploreQuestion.Month or ExploreQuestion.Quarter ? member.Value : _names.Value(dimension, member.Value);

    public string Value(double? value) => report.Unit switch
    {
        CardUnit.Money => canvas.Numbers.Money(value, report.Currency),
        CardUnit.Share => canvas.Numbers.Percent(value),
        CardUnit.Ratio => canvas.Numbers.Fixed(value),
        _ => canvas.Numbers.Compact(value),
    };

    /// <summary>The accounts behind a cell, a row or a column; null where a member stands for several or is nothing accounts are filtered by.</summary>
    public string? Behind(ExploreMember? row, ExploreMember? column) =>
        Narrowed(canvas.Accounts, report.Rows, row) is { } view && Narrowed(view, report.Columns, column) is { } behind ? behind.Url : null;

    /// <summary>A member filters the page by itself, and where it holds a level below it, that level makes the rows; a month becomes the period; null where the page has no such filter.</summary>
    public string? Href(string dimension, ExploreMember member) => dimension switch
    {
        _ when member.IsOther => null,
        Analytics.Dimension.Channel or ExploreQuestion.Quarter => null,
        ExploreQuestion.Month => canvas.View.With(PeriodChoice.Key, PeriodChoice.Custom).With("from", member.Value).With("to", member.Value).Url,
        _ when canvas.View.Has(dimension, member.Value) => canvas.View.Without(dimension, member.Value).Url,
        _ when dimension == report.Rows && Below(dimension) is { } next => canvas.View.With(dimension, member.Value).With(ExploreChoice.RowsKey, next).Url,
        _ => canvas.View.With(dimension, member.Value).Url,
    };

    // Company → region → district → territory → rep, as far as delivered and not a column already.
    private string? Below(string dimension) => Levels.SkipWhile(level => level != dimension).Skip(1)
        .FirstOrDefault(level => canvas.Panel.DeliveredDimensions.Contains(level) && level != report.Columns);

    private static View? Narrowed(View view, string? dimension, ExploreMember? member) => (dimension, member) switch
    {
        (_, null) or (null, _) => view,
        (_, { IsOther: true }) or (Analytics.Dimension.Channel, _) => null,
        (ExploreQuestion.Month, { } month) => Within(view, month.Value, month.Value),
        (ExploreQuestion.Quarter, { } quarter) => quarter.Value is [_, _, _, _, '-', 'Q', var digit] && Month.TryParse($"{quarter.Value[..4]}-{(digit - '0') * 3:D2}", out var last)
            ? Within(view, (last - 2).ToString(), last.ToString()) : null,
        _ => view.With(dimension, member.Value),
    };

    private static View Within(View view, string from, string to) => view.With(PeriodChoice.Key, PeriodChoice.Custom).With("from", from).With("to", to);
}
