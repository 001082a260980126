using System.Collections.Concurrent;
using SkiaSharp;

namespace Dashboard;

/// <summary>The two families charts are drawn with. A CJK family on every label is slow, so a label gets it only when its text needs it.</summary>
public static class ChartFonts
{
    private static readonly string[] LatinChoices = ["Liberation Sans", "Arial", "Helvetica", "DejaVu Sans", "Noto Sans"];
    private static readonly string[] CjkChoices =
        ["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "WenQuanYi Micro Hei", "Droid Sans Fallback"];

    private static readonly ConcurrentDictionary<string, (float, float, float)> Metrics = new();

    /// <summary>The family Latin labels use.</summary>
    public static string Latin { get; } = LatinChoices.FirstOrDefault(IsInstalled) ?? SKTypeface.Default.FamilyName;

    /// <summary>The family Chinese labels use; null when none of the known ones can draw 测试, and Chinese text would vanish from images.</summary>
    public static string? Cjk { get; } = CjkChoices.FirstOrDefault(family => IsInstalled(family) && Draws(family, "测试"));

    public static string For(string text) => text.Any(NeedsCjk) ? Cjk ?? Latin : Latin;

    /// <summary>
    /// How far down a label must go so that capitals stand centred on their point: ScottPlot puts the baseline at half the line height
    /// less the lowest glyph of the whole font, which lifts CJK fonts by two thirds of their size.
    /// </summary>
    public static float CentreShift(string family, float size)
    {
        var (line, bottom, capitals) = MetricsOf(family);
        return size * (capitals / 2 - (line / 2 - bottom));
    }

    /// <summary>The same for labels hung below their point, as on a horizontal axis.</summary>
    public static float HangShift(string family, float size)
    {
        var (line, bottom, _) = MetricsOf(family);
        return HangHeight(size) - size * (line - bottom);
    }

    /// <summary>How tall the capitals of the family a text is drawn with are.</summary>
    public static float CapitalHeight(string text, float size) => MetricsOf(For(text)).Capitals * size;

    /// <summary>How far below its point the baseline of a hung label lies.</summary>
    public static float HangHeight(float size) => size * 0.85f;

    /// <summary>Whether the family has a glyph for every character of the text.</summary>
    public static bool Draws(string family, string text)
    {
        using var face = SKTypeface.FromFamilyName(family);
        return face.ContainsGlyphs(text);
    }

    // Per unit of size: line height, lowest glyph, height of capitals.
    private static (float Line, float Bottom, float Capitals) MetricsOf(string family) => Metrics.GetOrAdd(family, static name =>
    {
        using var face = SKTypeface.FromFamilyName(name);
        using var font = new SKFont(face, 100);
        var metrics = font.Metrics;
        return ((metrics.Descent - metrics.Ascent + metrics.Leading) / 100, metrics.Bottom / 100, metrics.CapHeight / 100);
    });

    private static bool IsInstalled(string family) => SKFontManager.Default.FontFamilies.Contains(family, StringComparer.OrdinalIgnoreCase);

    private static bool NeedsCjk(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
}
