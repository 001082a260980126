namespace Analytics;

/// <summary>
/// Letters by cumulative potential within a group: A covers the first half, B up to 85 %, C the rest (settings).
/// Equal potentials share a letter: theirs is where the middle of the equals lies. Input order never matters.
/// </summary>
public static class Letters
{
    /// <summary>Letter of each account; <paramref name="groups"/> names each account's group, 0 to <paramref name="count"/> − 1.</summary>
    public static char[] Of(double[] potentials, int[] groups, int count, Settings settings)
    {
        var letters = new char[potentials.Length];
        var order = new int[potentials.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(Array.ConvertAll(potentials, p => -p), order);
        var (totals, before) = (new double[count], new double[count]);
        foreach (var i in order)
            totals[groups[i]] += potentials[i];
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && potentials[order[end]] == potentials[order[start]])
                end++;
            LetterEquals(order.AsSpan(start, end - start), potentials[order[start]], groups, totals, before, letters, settings);
            start = end;
        }
        return letters;
    }

    private static void LetterEquals(
        ReadOnlySpan<int> equals, double potential, int[] groups, double[] totals, double[] before, char[] letters, Settings settings)
    {
        var members = new Dictionary<int, int>();
        foreach (var i in equals)
            members[groups[i]] = members.GetValueOrDefault(groups[i]) + 1;
        foreach (var i in equals)
        {
            var group = groups[i];
            var middle = totals[group] == 0 ? 1 : (before[group] + members[group] * potential / 2) / totals[group];
            letters[i] = middle < settings.LetterACut ? 'A' : middle < settings.LetterBCut ? 'B' : 'C';
        }
        foreach (var (group, number) in members)
            before[group] += number * potential;
    }
}
