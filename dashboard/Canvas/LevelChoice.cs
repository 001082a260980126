using Analytics;

namespace Dashboard;

/// <summary>What the accounts of a page are: doctors or hospitals. In the address only where it is not what the data calls for.</summary>
public static class LevelChoice
{
    public const string Key = "level";
    private const string Hospitals = "/hospitals";

    /// <summary>The level a view asks for, kept to those the data has; the address of hospitals asks for them.</summary>
    public static Level Of(View view, Panels panels)
    {
        ArgumentNullException.ThrowIfNull(panels);
        var asked = IsOfHospitals(view.Path) ? Level.Hospital : panels.Levels.FirstOrDefault(level => NameOf(level) == view.First(Key), panels.UsualLevel);
        return panels.Levels.Contains(asked) ? asked : panels.UsualLevel;
    }

    /// <inheritdoc cref="Of(View, Panels)"/>
    public static Level Of(HttpRequest request, Panels panels) => Of(View.Of(request), panels);

    /// <summary>The view at a level.</summary>
    public static View At(this View view, Level level, Panels panels)
    {
        ArgumentNullException.ThrowIfNull(panels);
        var kept = IsOfHospitals(view.Path) && level == Level.Doctor ? view.On(PathOf(level)) : view;
        return level == panels.UsualLevel ? kept.Without(Key) : kept.With(Key, NameOf(level));
    }

    public static string NameOf(Level level) => level == Level.Hospital ? "hospital" : "doctor";

    /// <summary>The page that lists the accounts of a level.</summary>
    public static string PathOf(Level level) => level == Level.Hospital ? Hospitals : "/doctors";

    private static bool IsOfHospitals(string path) =>
        path == Hospitals || path.StartsWith(Hospitals + "/", StringComparison.Ordinal) || path == Hospitals + ".pdf";
}
