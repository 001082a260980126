using System.Text.RegularExpressions;

namespace Tests;

/// <summary>Compares messages, word for word but for '*'.</summary>
public static class Wording
{
    public static bool Matches(string expected, string? said) =>
        said is not null && Regex.IsMatch(said, "^" + Regex.Escape(expected).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.Singleline);
}
