using SkiaSharp;

namespace Dashboard;

/// <summary>Cards side by side, three to a line.</summary>
internal static class PaperCards
{
    private const int Across = 3;
    private const float Gap = 8;
    private const float Inner = 8;

    public static void Put(PaperSheet sheet, PrintCards cards)
    {
        var width = (PaperSheet.Width - (Across - 1) * Gap) / Across;
        sheet.Space(8);
        foreach (var line in cards.Cards.Chunk(Across))
        {
            var remarks = Array.ConvertAll(line, card => PaperSheet.Muted.Wrapped(card.Remark, width - 2 * Inner));
            var height = 2 * Inner + PaperSheet.Muted.LineHeight * (1 + remarks.Max(remark => remark.Count)) + PaperSheet.Title.LineHeight;
            sheet.Keep(height);
            for (var i = 0; i < line.Length; i++) Put(sheet, line[i], remarks[i], PaperSheet.Left + i * (width + Gap), width, height);
            sheet.Advance(height + Gap);
        }
    }

    private static void Put(PaperSheet sheet, (string Name, string Value, string Remark) card, IReadOnlyList<string> remark, float x, float width, float height)
    {
        using var edge = new SKPaint { Color = SKColor.Parse(Ink.Grid.Light), StrokeWidth = .8f, IsStroke = true, IsAntialias = true };
        sheet.Canvas.DrawRoundRect(x, sheet.Y, width, height, 5, 5, edge);
        var y = sheet.Y + Inner;
        PaperSheet.Muted.Draw(sheet.Canvas, PaperSheet.Muted.Wrapped(card.Name, width - 2 * Inner)[0], x + Inner, y);
        PaperSheet.Title.Draw(sheet.Canvas, card.Value, x + Inner, y += PaperSheet.Muted.LineHeight);
        y += PaperSheet.Title.LineHeight;
        for (var i = 0; i < remark.Count; i++) PaperSheet.Muted.Draw(sheet.Canvas, remark[i], x + Inner, y + i * PaperSheet.Muted.LineHeight);
    }
}
