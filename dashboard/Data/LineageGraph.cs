using Analytics;
using Warehouse;

namespace Dashboard;

/// <summary>
/// From file to figure in five columns: entities delivered, raw tables, marts, what analytics reads, the figure. An edge that skips a column passes
/// through it, so that every edge joins neighbours.
/// </summary>
public sealed record LineageGraph(string Figure, IReadOnlyList<IReadOnlyList<LineageNode>> Columns, IReadOnlyList<IReadOnlyList<LineageEdge>> Edges)
{
    public const string FigureKey = "figure";
    private const string Scores = "score.";

    /// <summary>The node of a scoring run, whatever of it a figure reads.</summary>
    public const string Run = "score.*";
    private const int Widths = 5;

    /// <summary>The graph of a figure, from its declared statements and what these and the loader's statements read.</summary>
    public static LineageGraph? Of(string figure, Level level = Level.Doctor)
    {
        if (FigureSources.Of(figure, level) is not { } statements) return null;
        var links = new HashSet<(string From, string To)>();
        foreach (var statement in statements) Follow(statement, figure, links);
        return Laid(figure, links);
    }

    private static void Follow(string statement, string figure, HashSet<(string From, string To)> links)
    {
        foreach (var table in Lineage.ReadBy(statement))
        {
            var read = table.StartsWith(Scores, StringComparison.Ordinal) ? Run : statement;
            links.Add((read, Node(figure)));
            if (read == Run) continue;
            links.Add((table, read));
            foreach (var source in Lineage.SourcesOf(table)) links.Add((source, table));
            foreach (var raw in Lineage.SourcesOf(table).Append(table).Where(Lineage.Entities.ContainsKey)) links.Add((Lineage.Entities[raw], raw));
        }
        // The run read the panel's marts and dimensions: it hangs on what they hang on.
        if (FigureSources.IsOfScores(statement))
            links.UnionWith(FigureSources.Of(figure)!.Where(other => !FigureSources.IsOfScores(other)).SelectMany(Lineage.ReadBy).Select(table => (table, Run)));
    }

    private static LineageGraph Laid(string figure, HashSet<(string From, string To)> links)
    {
        var columns = Enumerable.Range(0, Widths).Select(_ => new List<LineageNode>()).ToArray();
        var edges = Enumerable.Range(0, Widths - 1).Select(_ => new List<LineageEdge>()).ToArray();
        foreach (var name in links.SelectMany(link => new[] { link.From, link.To }).Distinct().OrderBy(Place, StringComparer.Ordinal))
            columns[ColumnOf(name)].Add(new(name));
        foreach (var (from, to) in links.OrderBy(link => Place(link.From), StringComparer.Ordinal).ThenBy(link => link.To, StringComparer.Ordinal))
            Join(from, ColumnOf(from), to, ColumnOf(to), columns, edges);
        for (var column = 1; column < Widths; column++) columns[column] = Untangled(columns[column], columns[column - 1], edges[column - 1]);
        return new(figure, columns, edges);
    }

    private static void Join(string from, int at, string to, int end, List<LineageNode>[] columns, List<LineageEdge>[] edges)
    {
        for (var column = at; column < end; column++)
        {
            var next = column + 1 == end ? to : from;
            var isThrough = next == from && columns[column + 1].All(node => node.Name != from);
            if (isThrough) columns[column + 1].Add(new(from) { IsThrough = true });
            var edge = new LineageEdge(from, next);
            if (!edges[column].Contains(edge)) edges[column].Add(edge);
        }
    }

    // A node lies at the mean height of those it comes from (Sugiyama's barycentre), so that few edges cross.
    private static List<LineageNode> Untangled(List<LineageNode> nodes, List<LineageNode> before, List<LineageEdge> edges) =>
        [.. nodes.OrderBy(node => edges.Where(edge => edge.To == node.Name).Select(edge => before.FindIndex(from => from.Name == edge.From)).DefaultIfEmpty(0).Average())];

    /// <summary>The node of a figure: an entity may have the same name.</summary>
    public static string Node(string figure) => "figures/" + figure;

    private static int ColumnOf(string name) =>
        name.StartsWith("figures/", StringComparison.Ordinal) ? 4
        : name.StartsWith("queries/", StringComparison.Ordinal) || name.StartsWith(Scores, StringComparison.Ordinal) ? 3
        : name.StartsWith("mart.", StringComparison.Ordinal) ? 2
        : name.StartsWith("raw.", StringComparison.Ordinal) ? 1 : 0;

    // Raw tables in the order of the entities that fill them.
    private static string Place(string name) => Lineage.Entities.TryGetValue(name, out var entity) ? entity + " " + name : name;
}

/// <summary>A node, or an edge passing through a column on its way to a later one.</summary>
public sealed record LineageNode(string Name)
{
    public bool IsThrough { get; init; }
}

/// <summary>An edge between neighbouring columns, by the names of its nodes.</summary>
public sealed record LineageEdge(string From, string To);
