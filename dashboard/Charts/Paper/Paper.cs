using SkiaSharp;

namespace Dashboard;

/// <summary>A4 sheets as one PDF: text, charts and tables from top to bottom, with where they come from on every sheet.</summary>
public static class Paper
{
    private const float HeadingRoom = 80;
    private const float FewLines = 50;

    /// <summary>The page as PDF; text can be selected and searched, its fonts are embedded.</summary>
    public static byte[] Pdf(PrintedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = page.Title, Subject = page.Made, RasterDpi = 144, EncodingQuality = 101 }))
        {
            var sheet = new PaperSheet(document, page.Made);
            sheet.Write(page.Title, PaperSheet.Title);
            if (page.Subtitle.Length > 0) sheet.Write(page.Subtitle, PaperSheet.Text);
            sheet.Write(page.Made, PaperSheet.Muted);
            for (var i = 0; i < page.Blocks.Count; i++)
            {
                if (page.Blocks[i] is PrintHeading) sheet.Keep(NeedOf(page.Blocks, i));
                Put(sheet, page.Blocks[i], i > 0 && page.Blocks[i - 1] is PrintHeading);
            }
            sheet.End();
            document.Close();
        }
        return stream.ToArray();
    }

    // A heading stays with its sentences and what they speak of.
    private static float NeedOf(IReadOnlyList<PrintBlock> blocks, int heading)
    {
        var next = blocks.Skip(heading + 1).SkipWhile(block => block is PrintText or PrintHeading).FirstOrDefault();
        return HeadingRoom + (next is PrintChart chart ? PaperChart.HeightOf(chart) : FewLines);
    }

    private static void Put(PaperSheet sheet, PrintBlock block, bool isUnderHeading)
    {
        switch (block)
        {
            case PrintHeading heading:
                sheet.Space(heading.Level == 2 ? isUnderHeading ? 2 : 14 : 12);
                sheet.Write(heading.Text, heading.Level == 2 ? PaperSheet.Heading : PaperSheet.Small);
                break;
            case PrintText text:
                sheet.Write(text.Text, text.IsMuted ? PaperSheet.Muted : PaperSheet.Text);
                break;
            case PrintCards cards:
                PaperCards.Put(sheet, cards);
                break;
            case PrintChart chart:
                PaperChart.Put(sheet, chart);
                break;
            case PrintTable table:
                PaperTable.Put(sheet, table);
                break;
        }
    }
}
