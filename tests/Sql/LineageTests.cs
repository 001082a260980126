using Dashboard;
using Dapper;
using Etl;
using Warehouse;

namespace Tests;

/// <summary>From file to figure: what is declared and what is read from the statements holds against the loader, the schema and the figures.</summary>
public sealed class LineageTests(WarehouseFixture warehouse)
{
    [Fact]
    public void Tables_of_the_loader_are_those_declared()
    {
        var loaded = Contract.Entities.SelectMany(entity => Ledger.Of(entity).Select(ledger => (Table: ledger.Held, Entity: entity.Name))
                .Concat(Dimension.Of(entity) is { } dimension ? [(dimension.Held, entity.Name)] : []))
            .Concat(Fact.All.Select(fact => (Table: fact.Table.Parent, fact.Entity))).Append(("raw.hospital_sale", "hospital_sales"));

        Assert.Equal(loaded.Order(), Lineage.Entities.Select(pair => (pair.Key, pair.Value)).Order());
    }

    [Fact]
    public async Task Tables_declared_are_those_of_the_schema()
    {
        await using var database = await warehouse.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var connection = await database.ConnectAsync(TestContext.Current.CancellationToken);
        // doctor_key, doctor_version and plan_edit are made from what is delivered.
        var tables = await connection.QueryAsync<string>(
            """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'raw' and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ('doctor_key', 'doctor_version', 'plan_edit')
            """);

        Assert.Equal(tables.Order(StringComparer.Ordinal), Lineage.Entities.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("mart.sales_month", "raw.sale")]
    [InlineData("mart.visits_month", "raw.visit")]
    [InlineData("mart.rep_day", "raw.visit")]
    [InlineData("mart.direct_cost_month", "raw.cost")]
    [InlineData("mart.hospital_sales_month", "raw.hospital_sale")]
    public void Mart_is_summed_from_its_facts(string mart, string raw) => Assert.Equal([raw], Lineage.SourcesOf(mart));

    [Fact]
    public void Statement_names_the_tables_it_reads()
    {
        Assert.Equal(["mart.sales_month"], Lineage.ReadBy("queries/panel/sales"));
        Assert.Equal(["raw.product"], Lineage.ReadBy("queries/panel/products"));
    }

    [Fact]
    public void Every_figure_leads_back_to_files_and_every_edge_joins_nodes_that_exist() => Assert.All(FigureSources.All, figure =>
    {
        var graph = LineageGraph.Of(figure.Figure)!;

        Assert.Equal(["figures/" + figure.Figure], graph.Columns[^1].Select(node => node.Name));
        Assert.All(graph.Columns[0], node => Assert.Contains(node.Name, Lineage.Entities.Values));
        Assert.NotEmpty(graph.Columns[0]);
        for (var i = 0; i < graph.Edges.Count; i++)
        {
            Assert.All(graph.Edges[i], edge => Assert.Contains(graph.Columns[i], node => node.Name == edge.From));
            Assert.All(graph.Edges[i], edge => Assert.Contains(graph.Columns[i + 1], node => node.Name == edge.To));
            Assert.All(graph.Columns[i], node => Assert.Contains(graph.Edges[i], edge => edge.From == node.Name));
            Assert.Equal(graph.Columns[i].Select(node => node.Name).Distinct(), graph.Columns[i].Select(node => node.Name));
        }
    });

    [Fact]
    public void Every_figure_that_can_be_asked_for_says_where_it_comes_from() => Assert.All(FigureCatalogue.Names, name => Assert.NotNull(FigureSources.Of(name)));

    // Sales of the curve: sales.csv fills raw.sale, which mart.sales_month sums, which the panel reads.
    [Fact]
    public void Path_of_the_curve_is_the_one_the_loader_takes()
    {
        var graph = LineageGraph.Of("lorenz")!;

        Assert.Contains(new LineageEdge("sales", "raw.sale"), graph.Edges[0]);
        Assert.Contains(new LineageEdge("raw.sale", "mart.sales_month"), graph.Edges[1]);
        Assert.Contains(new LineageEdge("mart.sales_month", "queries/panel/sales"), graph.Edges[2]);
        Assert.Contains(new LineageEdge("queries/panel/sales", "figures/lorenz"), graph.Edges[3]);
        // Territories reach the panel without a mart: their edge passes through that column.
        Assert.Contains(graph.Columns[2], node => node is { Name: "raw.territory", IsThrough: true });
    }

    [Fact]
    public void Scores_hang_on_what_the_run_read() =>
        Assert.Contains(new LineageEdge("mart.sales_month", LineageGraph.Run), LineageGraph.Of("grid")!.Edges[2]);
}
