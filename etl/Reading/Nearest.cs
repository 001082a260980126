namespace Etl;

/// <summary>The expected name closest to a found one, for "did you mean".</summary>
public static class Nearest
{
    public static string Of(string found, IEnumerable<string> expected) =>
        expected.MinBy(name => Distance(found.ToLowerInvariant(), name))!;

    // Levenshtein: the fewest letters inserted, dropped or replaced.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
