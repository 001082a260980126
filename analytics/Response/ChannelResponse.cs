namespace Analytics;

/// <summary>
/// What a visit of each channel does, at the best carry-over and saturation of all visits together: h(A) divides over the channels by
/// their part of the visits at work, each part with a coefficient of its own.
/// </summary>
internal static class ChannelResponse
{
    /// <summary>Units of the same month per visit, mean account, by channel that occurs.</summary>
    public static Dictionary<string, Estimate> Of(Selection all, Period period, CountDesign ofAll, MonthGrid visits, ResponseEstimate estimate)
    {
        var (channels, shape, from) = (all.Channels, estimate.Best, estimate.History);
        var months = period.Length - from;
        var (design, _) = ResponseModel.Sampled(ofAll, visits);
        MonthGrid Fitted(MonthGrid grid) => ResponseModel.Sampled(ofAll, grid).Visits;
        var total = shape.Working(Fitted(visits));
        var (shares, together) = (new List<Regressor>(), total.Values);
        foreach (var channel in channels)
        {
            var own = shape.Working(Fitted(MonthGrid.Visits(all, period, channel))).Values;
            var part = new double[own.Length];
            for (var k = 0; k < part.Length; k++)
                part[k] = together[k] > 0 ? shape.Of(together[k]) * own[k] / together[k] : 0;
            shares.Add(new((total with { Values = part }).Part(from, months)));
        }
        var later = design.Part(from, months);
        var nuisance = VisitShape.Courses(Fitted(visits), from, from + months);
        var fit = new CountModel(later, estimate.Noise).Fit([.. shares, .. nuisance, .. later.Nuisance()]);
        var (working, marginal) = (total.Part(from, months).Values, 0.0);
        for (var k = 0; k < working.Length; k++)
            marginal += fit.Means.Values[k] * shape.Slope(working[k]) / working.Length;
        return channels.Select((channel, c) => (channel, Found: new Estimate(fit.Coefficients[c] * marginal, Math.Sqrt(fit.Robust[c, c]) * marginal)))
            .ToDictionary(f => f.channel, f => f.Found, StringComparer.Ordinal);
    }
}
