namespace Etl;

/// <summary>Finds what separates a CSV file's columns: whichever of comma, semicolon and tab its header has most of.</summary>
public static class Delimiters
{
    // The comma first: it wins where none is found or counts are equal.
    private static readonly char[] Known = [',', ';', '\t'];

    /// <param name="start">The file's first bytes, in UTF-8.</param>
    public static char Of(ReadOnlySpan<byte> start)
    {
        Span<int> counts = stackalloc int[Known.Length];
        var isQuoted = false;
        foreach (var letter in start)
        {
            if (letter == (byte)'"')
                isQuoted = !isQuoted;
            else if (!isQuoted && letter is (byte)'\n' or (byte)'\r')
                break;
            else if (!isQuoted && Array.IndexOf(Known, (char)letter) is >= 0 and var found)
                counts[found]++;
        }

        var most = 0;
        for (var i = 1; i < counts.Length; i++)
            most = counts[i] > counts[most] ? i : most;
        return Known[most];
    }
}
