using System.Globalization;
using Spectre.Console;

namespace Analytics;

/// <summary>Figures and tables on the terminal.</summary>
internal static class Terminal
{
    private const int WidthWhenRedirected = 160;

    static Terminal()
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = WidthWhenRedirected;
    }

    public static void Title(string text) => AnsiConsole.MarkupLine($"\n[bold]{Markup.Escape(text)}[/]");

    public static void Line(string text) => AnsiConsole.MarkupLine(Markup.Escape(text));

    public static void Notes(IEnumerable<Note> notes)
    {
        foreach (var note in notes)
            AnsiConsole.MarkupLine($"[yellow]{Markup.Escape("· " + NoteText.Of(note))}[/]");
    }

    /// <summary>Columns whose header ends in ">" are numbers, aligned right.</summary>
    public static void Table(IEnumerable<string> headers, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var header in headers)
        {
            var column = new TableColumn(Markup.Escape(header.TrimEnd('>')));
            table.AddColumn(header.EndsWith('>') ? column.RightAligned() : column);
        }
        foreach (var row in rows)
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        AnsiConsole.Write(table);
    }

    public static string Percent(double? share, int decimals = 1) =>
        share?.ToString(FormattableString.Invariant($"P{decimals}"), CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal) ?? "–";

    public static string Number(double? value, int decimals = 0) =>
        value?.ToString(FormattableString.Invariant($"N{decimals}"), CultureInfo.InvariantCulture) ?? "–";

    public static string Signed(double? value, int decimals = 0) => value is > 0 ? "+" + Number(value, decimals) : Number(value, decimals);
}
