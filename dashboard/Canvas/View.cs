using System.Collections.Immutable;
using System.Text;

namespace Dashboard;

/// <summary>
/// The state of a page as its URL says it: path and parameters, only what differs from the default, in a fixed order.
/// Every link on a page is this view changed by one thing.
/// </summary>
public sealed record View(string Path, ImmutableSortedDictionary<string, ImmutableArray<string>> Parameters)
{
    public const string LanguageKey = "lang";
    public const string ThemeKey = "theme";

    private static readonly string[] OfOnePage = ["q", "page", "kind", "decision", "told", "rank", "rule", "file", "load", "loads", "figure", "by", "kpi", "of", .. PlanChoice.Keys, "measure", "rows", "cols", "top", "share", GridChoice.BackKey, GridChoice.FlowsKey, SavedView.ViewKey, SavedView.UndoKey, SavedView.ProblemKey];
    private static readonly Dictionary<string, string> Defaults = new() { [LanguageKey] = "zh", [ThemeKey] = "auto", [ExploreChoice.MeasureKey] = "units", [ExploreChoice.TopKey] = "10", [GridChoice.BackKey] = "12" };

    public static View Of(HttpRequest request) => Of(request.Path.Value ?? "/", request.Query.Select(pair => (pair.Key, pair.Value.OfType<string>())));

    public static View Of(string path, params IEnumerable<(string Key, IEnumerable<string> Values)> query) => query.Aggregate(
        new View(path, ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal)),
        (view, pair) => view.With(pair.Key, [.. pair.Values]));

    public Language Language => Language.Of(First(LanguageKey));

    /// <summary>light, dark or auto.</summary>
    public string Theme => First(ThemeKey) is "light" or "dark" ? First(ThemeKey)! : "auto";

    public ImmutableArray<string> All(string key) => Parameters.TryGetValue(key, out var values) ? values : [];

    public string? First(string key) => All(key) is [var first, ..] ? first : null;

    public bool Has(string key, string value) => All(key).Contains(value);

    /// <summary>The view with these values of a parameter; empty values and defaults are left out of the URL.</summary>
    public View With(string key, params IEnumerable<string> values)
    {
        var kept = values.Where(value => value.Length > 0 && DefaultOf(key) != value).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        return this with { Parameters = kept.IsEmpty ? Parameters.Remove(key) : Parameters.SetItem(key, kept) };
    }

    public View Without(string key) => this with { Parameters = Parameters.Remove(key) };

    public View Without(string key, string value) => With(key, All(key).Remove(value));

    /// <summary>Click again to clear.</summary>
    public View Toggle(string key, string value) => Has(key, value) ? Without(key, value) : With(key, value);

    /// <summary>One value more, or one less if it is already chosen.</summary>
    public View AddOrRemove(string key, string value) => Has(key, value) ? Without(key, value) : With(key, All(key).Add(value));

    /// <summary>Every parameter and value, for the hidden fields of a form.</summary>
    public IEnumerable<(string Key, string Value)> Pairs => Parameters.SelectMany(pair => pair.Value.Select(value => (pair.Key, value)));

    /// <summary>The same filters, language and theme on another page; what belongs to this page alone (search, sorting, paging) stays behind.</summary>
    public View On(string path) => (this with { Path = path, Parameters = Parameters.RemoveRange(OfOnePage) }).Normal;

    /// <summary>Exactly this view, answered by another address.</summary>
    public View As(string path) => (this with { Path = path }).With(PeriodChoice.Key, First(PeriodChoice.Key) ?? PeriodChoice.DefaultOn(Path));

    /// <summary>Language, theme and what accounts are, and nothing else.</summary>
    public View Bare(string path) => this with
    {
        Path = path,
        Parameters = Parameters.RemoveRange(Parameters.Keys.Where(key => key is not (LanguageKey or ThemeKey or LevelChoice.Key))),
    };

    // What was left out as the default of one page may not be the default of another, and the other way round.
    private View Normal => First(PeriodChoice.Key) is { } period ? With(PeriodChoice.Key, period) : this;

    private string? DefaultOf(string key) => key == PeriodChoice.Key ? PeriodChoice.DefaultOn(Path) : Defaults.GetValueOrDefault(key);

    public string Url
    {
        get
        {
            var url = new StringBuilder(Path);
            var separator = '?';
            foreach (var (key, values) in Parameters)
                foreach (var value in values)
                {
                    url.Append(separator).Append(Uri.EscapeDataString(key)).Append('=').Append(Uri.EscapeDataString(value));
                    separator = '&';
                }
            return url.ToString();
        }
    }

    public override string ToString() => Url;
}
