namespace Dashboard;

/// <summary>What a file that travels says of itself: the months, filters and version of the data it shows, and how far they reach.</summary>
public static class ExportStamp
{
    public static string Of(Canvas canvas) => string.Join(" · ", Parts(canvas).Select(part => part.Name.Length == 0 ? part.Value : $"{part.Name}: {part.Value}"));

    /// <summary>The same in parts: a name, empty where the value speaks for itself, and a value.</summary>
    public static IReadOnlyList<(string Name, string Value)> Parts(Canvas canvas)
    {
        var names = new ValueNames(canvas);
        return
        [
            ("", canvas.Numbers.Period(canvas.Period)),
            .. canvas.IsOfHospitals ? [(canvas.Words["accounts"], canvas.Words["accounts.hospital"])] : Array.Empty<(string, string)>(),
            .. FilterBar.Of(canvas).Where(filter => filter.Chosen.Count > 0)
                .Select(filter => (names.Dimension(filter.Key), string.Join(", ", filter.Chosen.Select(value => names.Value(filter.Key, value))))),
            ("", canvas.Words["freshness", canvas.Numbers.Day(canvas.Panel.Sources.Min(source => source.DataThrough))]),
            ("", canvas.Words["export.version", canvas.Panel.DataVersion]),
        ];
    }
}
