using Warehouse;

namespace Dashboard;

/// <summary>What the nodes of the lineage say: files with their loads and rows, tables, the version they were read at.</summary>
public sealed class LineageText(WarehouseReport report, Canvas canvas)
{
    private const int FilesShown = 2;
    private const string Panel = "queries/panel/";
    private readonly Words _words = canvas.Words;

    /// <summary>Title, lines below it, and where it leads.</summary>
    public (string Title, IReadOnlyList<string> Lines, string? Href) Of(LineageNode node, int column, string figure) => column switch
    {
        0 => (DataTables.Entity(node.Name, _words), FilesOf(node.Name), FirstLoadOf(node.Name)),
        1 => (node.Name, [_words["lineage.raw.text"]], null),
        2 => (node.Name, [_words.Or("lineage." + node.Name, _words["lineage.marts.text"])], null),
        3 when node.Name.StartsWith(Panel, StringComparison.Ordinal) => (_words["lineage.read." + node.Name[(node.Name.LastIndexOf('/') + 1)..]], [_words["lineage.version", canvas.HeldPanel?.DataVersion ?? 0], "sql/" + node.Name + ".sql"], null),
        3 when node.Name == LineageGraph.Run => (_words["lineage.score"], [canvas.HeldPanel?.Scores is { } run ? _words["lineage.run", run.RunId] : _words["lineage.noRun"], node.Name], null),
        3 => (node.Name[(node.Name.LastIndexOf('/') + 1)..].Replace('_', ' '), ["sql/" + node.Name + ".sql"], null),
        _ => (_words["figure." + figure], [_words[$"page.{FigureSources.PageOf(figure)}.title"]], canvas.View.On(Rail.PathOf(FigureSources.PageOf(figure), canvas.Level)).Url),
    };

    /// <summary>The same as a table: one row a raw table.</summary>
    public Table Table(LineageGraph graph) => new(
        [new(_words["lineage.files"]), new(_words["data.col.file"]), new(_words["lineage.raw"]), new(_words["lineage.marts"])],
        [.. graph.Columns[1].Where(node => !node.IsThrough).Select(node => new Row(
            [DataTables.Entity(Lineage.Entities[node.Name], _words), Cells.Lines(FilesOf(Lineage.Entities[node.Name]), _words["list.semicolon"]), node.Name,
             Cells.Text(MartsOf(node.Name, graph))]))]) { Stacks = true, Caption = _words["data.lineage"] };

    private IReadOnlyList<string> FilesOf(string entity)
    {
        var files = report.EntityFiles.Where(file => file.Entity == entity).ToArray();
        if (files.Length == 0) return [_words["lineage.files.none"]];
        var shown = files.Take(FilesShown).Select(file => _words["lineage.file", file.File, file.LoadId, canvas.Numbers.Compact(file.RowsLoaded)]);
        return [.. shown, .. files.Length > FilesShown ? [_words["lineage.files.more", files.Length - FilesShown]] : Array.Empty<string>()];
    }

    private string? FirstLoadOf(string entity) => report.EntityFiles.FirstOrDefault(file => file.Entity == entity) is { } file
        ? canvas.View.With(WarehouseReport.LoadKey, file.LoadId.ToString(System.Globalization.CultureInfo.InvariantCulture)).Url + "#loads" : null;

    private static string? MartsOf(string raw, LineageGraph graph)
    {
        var marts = graph.Columns[2].Where(node => !node.IsThrough && Lineage.SourcesOf(node.Name).Contains(raw)).Select(node => node.Name).ToArray();
        return marts.Length == 0 ? null : string.Join(", ", marts);
    }
}
