namespace Etl;

/// <summary>A delivered value as messages show it: quoted, short, on one line.</summary>
public static class Quoted
{
    private const int Longest = 60;

    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = text.Length > Longest ? string.Concat(text[..Longest], "…") : text.ToString();
        return "'" + string.Concat(shown.Select(Printable)) + "'";
    }

    private static string Printable(char letter) => letter switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(letter) => FormattableString.Invariant($"\\u{(int)letter:x4}"),
        _ => letter.ToString(),
    };
}
