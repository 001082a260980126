namespace Etl;

/// <summary>The expected name closest to a found one, for "did you mean".</summary>
public static class Nearest
{
    /// <summary>Null when no name is close enough to be a slip of the pen.</summary>
    public static string? Of(string found, IEnumerable<string> expected) =>
        expected.Select(name => (Name: name, Distance: Distance(found.ToLowerInvariant(), name)))
            .Where(candidate => candidate.Distance <= Math.Max(1, found.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault().Name;

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
