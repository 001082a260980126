using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Analytics;

namespace Dashboard;

/// <summary>Words for what analytics says in codes and values: notes and move drivers, as {name:format} in the texts.</summary>
public static partial class Sentences
{
    public static string Note(this Words words, Note note) => words.Named("note." + note.Code, note.Values);

    public static string Driver(this Words words, Driver driver)
    {
        var values = ImmutableDictionary<string, object>.Empty.Add("value", driver.Value).Add("reference", driver.Reference ?? 0);
        return words[$"sign.{driver.Sign}"] + words.Named("driver." + driver.Code, values);
    }

    private static string Named(this Words words, string key, IReadOnlyDictionary<string, object> values) =>
        Placeholder().Replace(words[key], match => values.TryGetValue(match.Groups[1].Value, out var value) ? Written(words, value, match.Groups[2].Value) : Numbers.None);

    // p: percent, p0: whole percent, n: count, c: signed change, q: a p-value with its sign, d1 and d2: decimals, m: money; text, months and boxes as they are.
    private static string Written(Words words, object value, string format) => (AsNumber(value), format) switch
    {
        ({ } number, "p") => words.Numbers.Percent(number),
        ({ } number, "p0") => words.Numbers.Percent(number, 0),
        ({ } number, "n") => words.Numbers.Compact(number),
        ({ } number, "c") => words.Numbers.Change(number),
        ({ } number, "q") => number < .001 ? "< 0.001" : "= " + words.Numbers.Fixed(number, 3),
        ({ } number, "m") => words.Numbers.Money(number),
        ({ } number, ['d', var digits]) => words.Numbers.Fixed(number, digits - '0'),
        ({ } number, _) => words.Numbers.Compact(number),
        _ => value.ToString() ?? "",
    };

    private static double? AsNumber(object value) => value switch { double d => d, int i => i, long l => l, float f => f, decimal m => (double)m, _ => null };

    [GeneratedRegex(@"\{([a-zA-Z]\w*)(?::(\w+))?\}")]
    private static partial Regex Placeholder();
}
