namespace Etl;

/// <summary>The spellings of yes and no.</summary>
public static class Truth
{
    public static bool TryRead(ReadOnlySpan<char> text, out bool isTrue)
    {
        isTrue = Is(text, "1", "true", "yes");
        return isTrue || Is(text, "0", "false", "no");
    }

    private static bool Is(ReadOnlySpan<char> text, string digit, string word, string answer) =>
        text.SequenceEqual(digit)
        || text.Equals(word, StringComparison.OrdinalIgnoreCase)
        || text.Equals(answer, StringComparison.OrdinalIgnoreCase);
}
