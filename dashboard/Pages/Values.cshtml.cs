using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dashboard;

/// <summary>The values of a filter with too many for every page to carry: a list to search, shown in the filter itself where scripts run.</summary>
[OutputCache(PolicyName = PanelCache.Name)]
public sealed class ValuesModel(Canvas canvas) : PageModel
{
    public const string SearchKey = "q";
    private const string FilterKey = "of";
    private const string Path = "/values";
    private const int Most = 200;

    [NotNull]
    public Filter? Filter { get; private set; }

    /// <summary>The view a value is chosen for.</summary>
    public View Target { get; private set; } = null!;

    /// <summary>What is chosen already, then what the search finds, as far as a list is still read.</summary>
    public IReadOnlyList<string> Shown { get; private set; } = [];

    /// <summary>Found beyond those shown.</summary>
    public int Hidden { get; private set; }

    /// <summary>The list of a filter's values for a view.</summary>
    public static View Of(string filter, View view) =>
        view.Bare(Path).With(FilterKey, filter).With(SavedView.ViewKey, view.Without(View.LanguageKey).Without(View.ThemeKey).Url);

    public IActionResult OnGet()
    {
        Target = new SavedView(0, "", canvas.View.First(SavedView.ViewKey) ?? "/", default).For(canvas.View);
        Filter = FilterBar.Find(canvas, canvas.View.First(FilterKey), Target);
        if (Filter is null) return NotFound();
        var names = new ValueNames(canvas);
        var found = Filter.Values.Except(Filter.Chosen).Where(value => names.Value(Filter.Key, value).Contains(canvas.View.First(SearchKey) ?? "", StringComparison.OrdinalIgnoreCase)).ToArray();
        (Shown, Hidden) = ([.. Filter.Chosen, .. found.Take(Most)], Math.Max(0, found.Length - Most));
        return Page();
    }
}
