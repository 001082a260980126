namespace Analytics;

/// <summary>A measure of every account of a selection, as what is summed and what the sum is divided by.</summary>
internal static class ExploreFigures
{
    /// <summary>By position; the divisor is null where the measure is a sum. Null where the months are not covered by its source.</summary>
    public static (double[] Sum, double[]? Divisor)? Of(Selection selection, ExploreMeasure measure, ExplorePart part, Settings settings)
    {
        var asked = part.Product is { } product ? selection.Only(product) : selection;
        var period = part.Period ?? selection.Slice.Period;
        var source = measure.Code is "units" or "sales" or "buyers" or "unitsPerDoctor" ? SourceSpan.Sales : SourceSpan.Visits;
        if (measure.Code != "doctors" && !asked.Covers(source, period))
            return null;
        return measure.Code switch
        {
            "units" => (Array.ConvertAll(asked.Milliunits(period), m => m / 1000.0), null),
            "sales" => (Array.ConvertAll(asked.Cents(period), c => c / 100.0), null),
            "visits" => (Visits(asked, period, part), null),
            "minutes" => (asked.Minutes(period), null),
            "cost" => (Cost(asked, period, part, settings), null),
            "doctors" => (Each(asked.Count, 1), null),
            "buyers" => (Array.ConvertAll(asked.Milliunits(period), m => m > 0 ? 1.0 : 0), null),
            "seen" => (Array.ConvertAll(Visits(asked, period, part), v => v > 0 ? 1.0 : 0), null),
            "coverage" => (Array.ConvertAll(Visits(asked, period, part), v => v > 0 ? 1.0 : 0), Each(asked.Count, 1)),
            "frequency" => (Visits(asked, period, part), Each(asked.Count, period.Length)),
            "unitsPerDoctor" => (Array.ConvertAll(asked.Milliunits(period), m => m / 1000.0), Each(asked.Count, period.Length)),
            _ => throw new SliceException($"Measure '{measure.Code}' does not exist (there are: {string.Join(", ", ExploreMeasure.All.Select(m => m.Code))})."),
        };
    }

    private static double[] Visits(Selection asked, Period period, ExplorePart part) =>
        Array.ConvertAll(part.Channel is { } channel ? asked.Visits(period, channel) : asked.Visits(period), v => (double)v);

    private static double[] Cost(Selection asked, Period period, ExplorePart part, Settings settings) => part.Channel is { } channel
        ? Array.ConvertAll(asked.Visits(period, channel), v => v * settings.VisitCost.GetValueOrDefault(channel))
        : asked.Cost(period, settings);

    private static double[] Each(int count, double value)
    {
        var values = new double[count];
        Array.Fill(values, value);
        return values;
    }
}
