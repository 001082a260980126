using System.Globalization;

namespace Analytics;

/// <summary>Attributes as slicers: words stay as they are; more than a dozen distinct numbers become four bands of equal counts.</summary>
public static class AttributeBands
{
    private const int MostDistinct = 12;

    /// <summary>Values by account, null where not delivered. Bands are named by their bounds, ascending in ordinal order.</summary>
    public static IReadOnlyList<string?> Of(IReadOnlyList<string?> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var numbers = new List<double>();
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text))
                continue;
            distinct.Add(text);
            if (!TryNumber(text, out var number))
                return texts;
            numbers.Add(number);
        }
        return distinct.Count <= MostDistinct ? texts : Banded(texts, numbers);
    }

    private static string?[] Banded(IReadOnlyList<string?> texts, List<double> numbers)
    {
        numbers.Sort();
        double[] cuts = [numbers[numbers.Count / 4], numbers[numbers.Count / 2], numbers[numbers.Count * 3 / 4]];
        var banded = new string?[texts.Count];
        for (var i = 0; i < banded.Length; i++)
        {
            if (TryNumber(texts[i], out var number))
                banded[i] = NameOf(number, cuts);
        }
        return banded;
    }

    private static string NameOf(double number, double[] cuts)
    {
        var band = 0;
        while (band < cuts.Length && number >= cuts[band])
            band++;
        return band switch
        {
            0 => $"1: < {Text(cuts[0])}",
            3 => $"4: ≥ {Text(cuts[2])}",
            _ => $"{band + 1}: {Text(cuts[band - 1])} – < {Text(cuts[band])}",
        };
    }

    private static bool TryNumber(string? text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
