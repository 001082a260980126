using Analytics;

namespace Dashboard;

/// <summary>Members and figures of a cut in words, and where a member leads.</summary>
public sealed class ExploreText(ExploreReport report, Canvas canvas)
{
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

    /// <summary>A member filters the page by itself, a month becomes the period; null where the page has no such filter.</summary>
    public string? Href(string dimension, ExploreMember member) => dimension switch
    {
        _ when member.IsOther => null,
        Analytics.Dimension.Channel or ExploreQuestion.Quarter => null,
        ExploreQuestion.Month => canvas.View.With(PeriodChoice.Key, PeriodChoice.Custom).With("from", member.Value).With("to", member.Value).Url,
        _ => canvas.View.Toggle(dimension, member.Value).Url,
    };
}
