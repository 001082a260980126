using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace Tests;

/// <summary>Writes a small .xlsx cell by cell: null is a blank, a double a number, a DateTime a formatted day number, '#…' an error.</summary>
public static class Workbook
{
    private const string Xml = """<?xml version="1.0" encoding="UTF-8"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <param name="path">The file to write.</param>
    /// <param name="sheets">Names of the sheets; all but the first are empty.</param>
    /// <param name="rows">Rows of the first sheet with their row numbers.</param>
    public static void Write(string path, string[] sheets, params (int Number, object?[] Cells)[] rows) => Write(path, sheets, false, rows);

    /// <param name="from1904">Whether its day numbers count from 1904, as older Macs write them.</param>
    public static void Write(string path, string[] sheets, bool from1904, params (int Number, object?[] Cells)[] rows)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        var numbered = sheets.Select((name, index) => (name, Number: index + 1)).ToList();
        Add(zip, "[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/>
            {string.Concat(numbered.Select(s => $"""<Override PartName="/xl/worksheets/sheet{s.Number}.xml" ContentType="{Kind}.worksheet+xml"/>"""))}
            <Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/></Types>
            """);
        Add(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="w" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add(zip, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="s" Type="{Office}/styles" Target="styles.xml"/>
            {string.Concat(numbered.Select(s => $"""<Relationship Id="r{s.Number}" Type="{Office}/worksheet" Target="worksheets/sheet{s.Number}.xml"/>"""))}</Relationships>
            """);
        Add(zip, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><workbookPr{(from1904 ? " date1904=\"1\"" : "")}/><sheets>
            {string.Concat(numbered.Select(s => $"""<sheet name="{s.name}" sheetId="{s.Number}" r:id="r{s.Number}"/>"""))}</sheets></workbook>
            """);
        Add(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
        foreach (var sheet in numbered)
            Add(zip, $"xl/worksheets/sheet{sheet.Number}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{(sheet.Number == 1 ? string.Concat(rows.Select(Row)) : "")}</sheetData></worksheet>""");
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = new StreamWriter(zip.CreateEntry(name).Open());
        entry.Write(Xml + content);
    }

    private static string Row((int Number, object?[] Cells) row) =>
        $"""<row r="{row.Number}">{string.Concat(row.Cells.Select((cell, index) => Cell($"{(char)('A' + index)}{row.Number}", cell)))}</row>""";

    private static string Cell(string place, object? cell) => cell switch
    {
        null => "",
        double number => $"""<c r="{place}"><v>{number.ToString("R", CultureInfo.InvariantCulture)}</v></c>""",
        DateTime day => $"""<c r="{place}" s="1"><v>{day.ToOADate().ToString("R", CultureInfo.InvariantCulture)}</v></c>""",
        bool truth => $"""<c r="{place}" t="b"><v>{(truth ? 1 : 0)}</v></c>""",
        string error when error.StartsWith('#') => $"""<c r="{place}" t="e"><v>{error}</v></c>""",
        var text => $"""<c r="{place}" t="inlineStr"><is><t>{SecurityElement.Escape((string)text)}</t></is></c>""",
    };
}
