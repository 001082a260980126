using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dashboard;

/// <summary>
/// Skia's SVG made fit for a page: coordinates rounded to one decimal and the theme's colours as CSS variables; in files one start position a label
/// instead of one a glyph (the browser's own font lays the text out), with an anchor recovered from the measured offset.
/// </summary>
public static partial class SvgTidy
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The drawing with its text over it, which Skia did not draw.</summary>
    internal static string ForPage(string svg, IReadOnlyList<SheetText> texts, DrawingSize size, string title, string description)
    {
        var root = Tidy(svg, size, title, description);
        root.Add(texts.Select(Element));
        var text = new StringBuilder(root.ToString(SaveOptions.DisableFormatting));
        foreach (var ink in Ink.All) text.Replace($"\"{ink.Light}\"", $"\"var({ink.Variable})\"");
        return text.Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "").ToString();
    }

    public static string ForFile(string svg, DrawingSize size, string title, string description)
    {
        var root = Tidy(svg, size, title, description);
        root.SetAttributeValue("width", size.Width);
        root.SetAttributeValue("height", size.Height);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Tidy(string svg, DrawingSize size, string title, string description)
    {
        var drawn = XDocument.Parse(svg).Root!;
        foreach (var nothing in drawn.Descendants().Where(IsNothing).ToList()) nothing.Remove();
        foreach (var text in drawn.Descendants(Svg + "text").ToList()) TidyText(text);
        foreach (var attribute in drawn.DescendantsAndSelf().Attributes().Where(IsGeometry).ToList())
            attribute.Value = LongNumber().Replace(attribute.Value, Rounded);
        foreach (var attribute in drawn.Descendants().Attributes("stroke-miterlimit").ToList()) attribute.Remove();
        NumberClips(drawn);
        return new(Svg + "svg",
            new XAttribute("viewBox", $"0 0 {size.Width} {size.Height}"), new XAttribute("role", "img"), new XAttribute("aria-label", title),
            new XElement(Svg + "title", title), new XElement(Svg + "desc", description), drawn.Elements());
    }

    private static XElement Element(SheetText text) => new(Svg + "text",
        new XAttribute("fill", text.Ink.Light), new XAttribute("font-size", text.Size), text.IsStrong ? new XAttribute("font-weight", 600) : null,
        new XAttribute("x", Invariant(text.X)), new XAttribute("y", Invariant(text.Y)),
        text.Anchor switch { Anchor.End => new XAttribute("text-anchor", "end"), Anchor.Middle => new XAttribute("text-anchor", "middle"), _ => null },
        text.Text);

    // translate(x y) is where ScottPlot anchors the label; Skia's first glyph offset tells start, middle or end.
    private static void TidyText(XElement text)
    {
        var glyphs = Positions((string?)text.Attribute("x"));
        var offset = glyphs.Count == 0 ? 0 : glyphs[0];
        var y = Positions((string?)text.Attribute("y")).FirstOrDefault();
        var shown = Unradical(text.Value.Trim());
        var width = glyphs.Count > 1
            ? (glyphs[^1] - offset) * glyphs.Count / (glyphs.Count - 1)
            : (double?)text.Attribute("font-size") * 0.6 ?? 7;
        var anchor = offset < -0.75 * width ? "end" : offset < -0.25 * width ? "middle" : null;
        text.ReplaceNodes(shown);
        text.SetAttributeValue("x", anchor is null ? Invariant(offset) : "0");
        text.SetAttributeValue("y", Invariant(y));
        text.SetAttributeValue("text-anchor", anchor);
    }

    // Skia writes glyphs back as characters and picks the radical (U+2F45) where the font shares a glyph with the ideograph (方).
    private static string Unradical(string text) =>
        string.Concat(text.Select(c => c is >= '\u2E80' and <= '\u2FDF' ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString()));

    private static void NumberClips(XElement drawn)
    {
        var names = drawn.Descendants(Svg + "clipPath").Select((clip, index) => ((string)clip.Attribute("id")!, New: $"clip{index}"))
            .ToDictionary(pair => pair.Item1, pair => pair.New);
        foreach (var clip in drawn.Descendants(Svg + "clipPath")) clip.SetAttributeValue("id", names[(string)clip.Attribute("id")!]);
        foreach (var use in drawn.Descendants().Attributes("clip-path")) use.Value = $"url(#{names[use.Value[5..^1]]})";
    }

    private static List<double> Positions(string? list) =>
        [.. (list ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(part => double.Parse(part, CultureInfo.InvariantCulture))];

    // The cleared canvas (a rectangle without a fill) and tick marks of no length.
    private static bool IsNothing(XElement element) => element.Name.LocalName switch
    {
        "rect" => element.Attribute("fill") is null && element.Attribute("stroke") is null && element.Parent?.Name.LocalName != "clipPath",
        "path" => Pointless().IsMatch((string?)element.Attribute("d") ?? ""),
        _ => false,
    };

    private static bool IsGeometry(XAttribute attribute) => attribute.Name.LocalName is not ("fill-opacity" or "stroke-opacity" or "id" or "clip-path");

    private static string Rounded(Match match) => Invariant(double.Parse(match.Value, CultureInfo.InvariantCulture));

    private static string Invariant(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^M(\S+ \S+)L\1$")]
    private static partial Regex Pointless();

    [GeneratedRegex(@"-?\d+\.\d{2,}(?:[eE]-?\d+)?")]
    private static partial Regex LongNumber();
}
