using SkiaSharp;

namespace Dashboard;

/// <summary>Where the pen is: on which A4 sheet and how far down; the next sheet begins where this one is full.</summary>
internal sealed class PaperSheet
{
    public const float Left = 42;
    public const float Width = SheetWidth - 2 * Left;
    private const float SheetWidth = 595;
    private const float SheetHeight = 842;
    private const float Top = 40;
    private const float Bottom = SheetHeight - 46;
    private readonly SKDocument _document;
    private readonly string _foot;

    public PaperSheet(SKDocument document, string foot)
    {
        (_document, _foot) = (document, foot);
        Canvas = Begin();
    }

    public static PaperType Title => new(19, Ink.Text, isBold: true);

    public static PaperType Heading => new(12.5f, Ink.Text, isBold: true);

    public static PaperType Small => new(10.5f, Ink.Text, isBold: true);

    public static PaperType Text => new(9.5f, Ink.Text);

    public static PaperType Muted => new(8.5f, Ink.Muted);

    public SKCanvas Canvas { get; private set; }

    public float Y { get; private set; }

    /// <summary>Of the sheet, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>A gap, but not at the top of a sheet.</summary>
    public void Space(float points) => Y += Y > Top ? points : 0;

    /// <summary>Down by what was drawn.</summary>
    public void Advance(float points) => Y += points;

    /// <summary>Begins the next sheet unless so much is left of this one.</summary>
    public void Keep(float points)
    {
        if (Y + points > Bottom && Y > Top) Canvas = Begin();
    }

    public void Write(string text, PaperType type)
    {
        foreach (var line in type.Wrapped(text, Width))
        {
            Keep(type.LineHeight);
            type.Draw(Canvas, line, Left, Y);
            Y += type.LineHeight;
        }
    }

    /// <summary>The hairline a table and its rows stand on.</summary>
    public void Rule(Ink ink)
    {
        using var paint = new SKPaint { Color = SKColor.Parse(ink.Light), StrokeWidth = .6f, IsStroke = true };
        Canvas.DrawLine(Left, Y, Left + Width, Y, paint);
    }

    public void End()
    {
        Muted.Draw(Canvas, Muted.Wrapped(_foot, Width - 40)[0], Left, SheetHeight - 32);
        Muted.Draw(Canvas, $"{Number}", Left + Width, SheetHeight - 32, isRight: true);
        _document.EndPage();
    }

    private SKCanvas Begin()
    {
        if (Number > 0) End();
        Number++;
        Y = Top;
        return _document.BeginPage(SheetWidth, SheetHeight);
    }
}
