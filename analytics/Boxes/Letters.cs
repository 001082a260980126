namespace Analytics;

/// <summary>
/// Letters by potential within a group: by cumulative potential (A covers the first half, B up to 85 %), by units a month, or by
/// place in the ranking (settings). Equal potentials share a letter: theirs is where the middle of the equals lies. Input order
/// never matters.
/// </summary>
public static class Letters
{
    public const string Cumulative = "cumulative";
    public const string Absolute = "absolute";
    public const string Quantile = "quantile";

    /// <summary>Letter of each account; <paramref name="groups"/> names each account's group, 0 to <paramref name="count"/> − 1.</summary>
    public static char[] Of(double[] potentials, int[] groups, int count, Settings settings) => settings.LetterRule switch
    {
        Absolute => Array.ConvertAll(potentials, p => p >= settings.LetterAUnits ? 'A' : p >= settings.LetterBUnits ? 'B' : 'C'),
        Quantile => Ranked(potentials, _ => 1, groups, count, above => above <= 1 - settings.LetterAQuantile ? 'A' : above <= 1 - settings.LetterBQuantile ? 'B' : 'C'),
        _ => Ranked(potentials, p => p, groups, count, middle => middle < settings.LetterACut ? 'A' : middle < settings.LetterBCut ? 'B' : 'C'),
    };

    /// <param name="weight">What an account of a potential adds to the cumulative share.</param>
    /// <param name="letterAt">The letter where the middle of the equals lies, counted from the highest potential.</param>
    private static char[] Ranked(double[] potentials, Func<double, double> weight, int[] groups, int count, Func<double, char> letterAt)
    {
        var letters = new char[potentials.Length];
        var order = new int[potentials.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(Array.ConvertAll(potentials, p => -p), order);
        var (totals, before) = (new double[count], new double[count]);
        foreach (var i in order)
            totals[groups[i]] += weight(potentials[i]);
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && potentials[order[end]] == potentials[order[start]])
                end++;
            LetterEquals(order.AsSpan(start, end - start), weight(potentials[order[start]]), groups, totals, before, letters, letterAt);
            start = end;
        }
        return letters;
    }

    private static void LetterEquals(
        ReadOnlySpan<int> equals, double weight, int[] groups, double[] totals, double[] before, char[] letters, Func<double, char> letterAt)
    {
        var members = new Dictionary<int, int>();
        foreach (var i in equals)
            members[groups[i]] = members.GetValueOrDefault(groups[i]) + 1;
        foreach (var i in equals)
        {
            var group = groups[i];
            var middle = totals[group] == 0 ? 1 : (before[group] + members[group] * weight / 2) / totals[group];
            letters[i] = letterAt(middle);
        }
        foreach (var (group, number) in members)
            before[group] += number * weight;
    }
}
