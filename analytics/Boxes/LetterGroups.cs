namespace Analytics;

/// <summary>Groups letters are ranked in: a specialty with enough accounts of its own, the rest together.</summary>
internal static class LetterGroups
{
    /// <summary>Group by account, and how many there are; group 0 is the rest.</summary>
    public static (int[] Groups, int Count) Of(CodedColumn specialty, Settings settings)
    {
        var sizes = new int[specialty.Values.Count];
        foreach (var code in specialty.Codes)
            sizes[code]++;
        var (groupOf, count) = (new int[sizes.Length], 1);
        for (var code = 1; code < sizes.Length; code++)
        {
            if (sizes[code] >= settings.SmallestLetterGroup)
                groupOf[code] = count++;
        }
        var groups = new int[specialty.Codes.Length];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = groupOf[specialty.Codes[i]];
        return (groups, count);
    }
}
