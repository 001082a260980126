using Analytics;

namespace Dashboard;

/// <summary>The pages that exist, in the order of the rail.</summary>
public static class Rail
{
    public static readonly IReadOnlyList<(string Group, IReadOnlyList<string> Pages)> Groups =
    [
        ("insight", ["overview", "concentration", "roi", "grid", "territories", "explore"]),
        ("action", ["checkup", "activity", "moves", "plan", "coaching", "doctors"]),
        ("trust", ["data", "glossary"]),
    ];

    public static string PathOf(string page, Level level = Level.Doctor) => page switch { "overview" => "/", "doctors" => LevelChoice.PathOf(level), _ => "/" + page };
}
