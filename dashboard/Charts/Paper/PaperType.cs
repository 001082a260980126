using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace Dashboard;

/// <summary>Text on paper in one size: measured, wrapped and drawn, each character in the first face that has it, so none vanishes.</summary>
internal sealed class PaperType(float size, Ink ink, bool isBold = false)
{
    private static readonly ConcurrentDictionary<(string Family, bool Bold), SKTypeface> Faces = new();
    private static readonly ConcurrentDictionary<(int Character, bool Bold), SKTypeface> FaceOf = new();
    private readonly Dictionary<SKTypeface, SKFont> _fonts = [];

    public float LineHeight { get; } = size * 1.4f;

    public float WidthOf(string text) => Runs(text).Sum(run => run.Font.MeasureText(run.Text));

    /// <summary>The text broken into lines: after spaces, and between Chinese characters.</summary>
    public IReadOnlyList<string> Wrapped(string text, float width)
    {
        List<string> lines = [];
        foreach (var paragraph in text.Split('\n'))
        {
            var line = new StringBuilder();
            foreach (var word in Words(paragraph))
            {
                if (line.Length > 0 && WidthOf(line + word.TrimEnd()) > width)
                {
                    lines.Add(line.ToString().TrimEnd());
                    line.Clear();
                }
                line.Append(line.Length == 0 ? word.TrimStart() : word);
            }
            lines.Add(line.ToString().TrimEnd());
        }
        return lines;
    }

    /// <summary>Draws one line with its top at <paramref name="top"/>; at a negative width its right end is at <paramref name="x"/>.</summary>
    public void Draw(SKCanvas canvas, string line, float x, float top, bool isRight = false)
    {
        using var paint = new SKPaint { Color = SKColor.Parse(ink.Light), IsAntialias = true };
        if (isRight) x -= WidthOf(line);
        foreach (var (font, text) in Runs(line))
        {
            canvas.DrawText(text, x, top + size * 1.08f, font, paint);
            x += font.MeasureText(text);
        }
    }

    private IEnumerable<(SKFont Font, string Text)> Runs(string text)
    {
        var (run, face) = (new StringBuilder(), (SKTypeface?)null);
        foreach (var rune in text.EnumerateRunes())
        {
            var own = FaceFor(rune.Value);
            if (face is not null && own != face)
            {
                yield return (FontOf(face), run.ToString());
                run.Clear();
            }
            face = own;
            run.Append(rune.ToString());
        }
        if (face is not null) yield return (FontOf(face), run.ToString());
    }

    private SKFont FontOf(SKTypeface face) => _fonts.TryGetValue(face, out var font) ? font : _fonts[face] = new(face, size) { Subpixel = true };

    private SKTypeface FaceFor(int character) => FaceOf.GetOrAdd((character, isBold), static key =>
    {
        var text = char.ConvertFromUtf32(key.Character);
        var known = new[] { ChartFonts.Latin, ChartFonts.Cjk }.OfType<string>().Select(family => Face(family, key.Bold)).FirstOrDefault(face => face.ContainsGlyphs(text));
        return known ?? SKFontManager.Default.MatchCharacter(key.Character) ?? Face(ChartFonts.Latin, key.Bold);
    });

    private static SKTypeface Face(string family, bool isBold) =>
        Faces.GetOrAdd((family, isBold), static key => SKTypeface.FromFamilyName(key.Family, key.Bold ? SKFontStyle.Bold : SKFontStyle.Normal));

    // A word with the spaces after it; a Chinese character is a word, punctuation stays with what it follows.
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isCjk = text[i] >= 0x2E80;
            if (word.Length > 0 && (isCjk && !IsClosing(text[i]) || !isCjk && text[i] != ' ' && word[^1] is var last && (last == ' ' || last >= 0x2E80)))
            {
                yield return word.ToString();
                word.Clear();
            }
            word.Append(text[i]);
        }
        if (word.Length > 0) yield return word.ToString();
    }

    private static bool IsClosing(char c) => "、。,;:!?)》」』】".Contains(c, StringComparison.Ordinal);
}
