using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dashboard;

/// <summary>A page read from its own HTML for paper, so that whatever a page shows is printed: headings, sentences, cards, tables, and the charts of its tiles.</summary>
public static partial class PrintedHtml
{
    private const string Skipped = "nav, form, script, svg, button, summary, details:not([open]), details.menu, footer, header, .info, .sr, .more, .pager, .chips, .legend, .axis, [hidden]";

    public static PrintedPage Of(string html, IReadOnlyDictionary<string, Figure> figures, string made)
    {
        ArgumentNullException.ThrowIfNull(figures);
        using var document = new HtmlParser().ParseDocument(html);
        var main = document.QuerySelector("main") ?? throw new ArgumentException("The page has no <main> to print.", nameof(html));
        return new(TextOf(main.QuerySelector("h1")), TextOf(main.QuerySelector(".page-head p")), made, [.. main.Children.SelectMany(child => Blocks(child, figures))]);
    }

    private static IEnumerable<PrintBlock> Blocks(IElement element, IReadOnlyDictionary<string, Figure> figures) => element switch
    {
        _ when element.Matches("div.strip") => [.. element.QuerySelectorAll("li").Select(gap => new PrintText(TextOf(gap), IsMuted: true))],
        _ when element.Matches("p.eyebrow") => Text(element, text => new PrintHeading(text, 3)),
        _ when element.Matches(Skipped) => [],
        _ when element.Matches("div.cards") => [new PrintCards([.. element.QuerySelectorAll(".card").Select(CardOf)])],
        _ when element.Matches("div.chart") => ChartOf(element, figures),
        _ when element.Matches("table") => [TableOf(element)],
        _ when element.Matches("h1, h2, h3") => Text(element, text => new PrintHeading(text, element.LocalName == "h3" ? 3 : 2)),
        _ when element.Matches("dt") => Text(element, text => new PrintText($"{text}: {TextOf(element.NextElementSibling)}")),
        _ when element.Matches("dd") => [],
        _ when element.Matches("p, li, pre") => Text(element, text => new PrintText((element.LocalName == "li" ? "· " : "") + text, element.Matches(".sub, .muted, .chance, .foot li, .strip"))),
        _ => element.Children.SelectMany(child => Blocks(child, figures)),
    };

    private static IEnumerable<PrintBlock> Text(IElement element, Func<string, PrintBlock> block) => TextOf(element) is { Length: > 0 } text ? [block(text)] : [];

    private static IEnumerable<PrintBlock> ChartOf(IElement chart, IReadOnlyDictionary<string, Figure> figures) =>
        chart.Closest("[id^=tile-]")?.Id?["tile-".Length..] is { } name && figures.TryGetValue(name, out var figure) && figure.Drawing is { } drawing
            ? [new PrintChart(drawing, figure.Legend), .. PrintedFigure.AxisOf(figure)] : [];

    private static (string, string, string) CardOf(IElement card) =>
        (TextOf(card.QuerySelector("dt")), TextOf(card.QuerySelector("dd:not(.note)")), string.Join("\n", card.QuerySelectorAll(".note").Select(TextOf)));

    private static PrintTable TableOf(IElement table)
    {
        var heads = table.QuerySelectorAll("thead th").Select(head => (TextOf(head.QuerySelector("button") ?? head), head.ClassList.Contains("num"))).ToArray();
        return new(heads, [.. table.QuerySelectorAll("tbody tr").Select(row => (IReadOnlyList<string>)[.. row.Children.Select(TextOf)]).Where(row => row.Count == heads.Length)]);
    }

    // What only the eye skips is skipped here too: icons, and words for screen readers that the chart or a mark already says.
    private static string TextOf(IElement? element)
    {
        if (element is null) return "";
        var copy = (IElement)element.Clone();
        foreach (var line in copy.QuerySelectorAll("br").ToArray()) line.Replace(copy.Owner!.CreateTextNode(" · "));
        foreach (var hidden in copy.QuerySelectorAll(".info, .sr, svg, [hidden], [aria-hidden=true]").ToArray()) hidden.Remove();
        return Space().Replace(copy.TextContent, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
