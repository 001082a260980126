using System.Text.Json;
using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Reads a scoring run back into the panel's positions; accounts that came after the run have no box and no cluster.</summary>
internal static class ScoreReader
{
    public static async Task<ScoreRun> ReadAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, Panel panel, long runId, CancellationToken cancellationToken)
    {
        var productIds = panel.ProductTable.Keys.ToDictionary(key => key, key => panel.Products[panel.ProductTable.IndexOfKey(key)].Id);
        var run = (await connection.FirstAsync<RunRow>("queries/score/run", new { runId }, snapshot, cancellationToken))!;
        var clusterOf = new int[panel.AccountCount];
        Array.Fill(clusterOf, -1);
        foreach (var row in await connection.QueryAsync<AccountClusterRow>("queries/score/accounts", new { runId }, snapshot, cancellationToken))
        {
            if (panel.Accounts.IndexOfKey(row.DoctorKey) is { } account)
                clusterOf[account] = row.Cluster;
        }
        var products = await ProductsAsync(connection, snapshot, panel, productIds, runId, cancellationToken);
        var moves = await connection.QueryAsync<MoveRow>("queries/score/moves", new { runId }, snapshot, cancellationToken);
        var responses = await connection.QueryAsync<string>("queries/score/responses", new { runId }, snapshot, cancellationToken);
        return new(clusterOf, [.. moves.Where(m => panel.Accounts.IndexOfKey(m.DoctorKey) is not null).Select(m => m.ToMove(panel, productIds))])
        {
            RunId = run.RunId,
            DataVersion = run.DataVersion,
            AsOf = Month.Of(run.AsOf),
            Clusters = JsonSerializer.Deserialize<ClusterModel>(run.Clustering, Json.Options)!,
            Products = products,
            Holdout = await HoldoutStore.FindAsync(connection, snapshot, panel, Month.Of(run.AsOf), cancellationToken) ?? Holdout.Nobody(Month.Of(run.AsOf), panel.AccountCount),
            Trials = await HoldoutStore.TrialsAsync(connection, snapshot, panel, cancellationToken),
            Responses = [.. responses.Select(FindingOf).OfType<ResponseFinding>()],
        };
    }

    // One kept by an older program that knew less of it is found anew at the first question.
    private static ResponseFinding? FindingOf(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<ResponseFinding>(kept, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<ProductScores>> ProductsAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, Panel panel, Dictionary<int, string> productIds, long runId, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<ProductRow>("queries/score/products", new { runId }, snapshot, cancellationToken);
        var scores = rows.ToDictionary(p => p.ProductKey, p => p.ToScores(panel.AccountCount, productIds[p.ProductKey]));
        foreach (var row in await connection.QueryAsync<BoxRow>("queries/score/boxes", new { runId }, snapshot, cancellationToken))
        {
            if (panel.Accounts.IndexOfKey(row.DoctorKey) is { } account)
                row.Fill(scores[row.ProductKey], account);
        }
        var byId = scores.Values.ToDictionary(p => p.Product, StringComparer.Ordinal);
        return [.. panel.Products.Select(p => byId.TryGetValue(p.Id, out var known) ? known : ProductScores.Empty(p.Id, panel))];
    }

    private sealed record RunRow(long RunId, long DataVersion, DateOnly AsOf, string Clustering);

    private sealed record AccountClusterRow(int DoctorKey, int Cluster);

    // Rows with arrays have no constructor: Dapper matches constructors by type, and cannot tell an array's element type beforehand.
    private sealed record ProductRow
    {
        public int ProductKey { get; init; }
        public DateOnly PathFrom { get; init; }
        public DateOnly PathTo { get; init; }
        public bool ValueTiersOnly { get; init; }
        public double Overdispersion { get; init; }
        public double PriorShape { get; init; }
        public double PriorRate { get; init; }
        public double[] Season { get; init; } = [];

        public ProductScores ToScores(int accounts, string product)
        {
            var path = new Period(Month.Of(PathFrom), Month.Of(PathTo));
            var boxes = new byte[path.Length][];
            for (var m = 0; m < boxes.Length; m++)
                boxes[m] = new byte[accounts];
            return new(boxes, new AccountPotential[accounts], new Adoption[accounts])
            {
                Product = product,
                Path = path,
                ValueTiersOnly = ValueTiersOnly,
                Overdispersion = Overdispersion,
                Prior = new(PriorShape, PriorRate),
                Season = Season,
            };
        }
    }

    private sealed record BoxRow
    {
        public int DoctorKey { get; init; }
        public int ProductKey { get; init; }
        public short[] Path { get; init; } = [];
        public string PotentialSource { get; init; } = "none";
        public double PotentialUnits { get; init; }
        public char Letter { get; init; }
        public double ProbabilityA { get; init; }
        public double ProbabilityB { get; init; }
        public double ProbabilityC { get; init; }
        public double AdoptionShape { get; init; }
        public double AdoptionRate { get; init; }

        public void Fill(ProductScores scores, int account)
        {
            for (var m = 0; m < Path.Length; m++)
                scores.Boxes[m][account] = (byte)Path[m];
            var source = Enum.Parse<PotentialSource>(PotentialSource, ignoreCase: true);
            scores.Potentials[account] = new(source, PotentialUnits, Letter, ProbabilityA, ProbabilityB, ProbabilityC);
            scores.Adoptions[account] = new(AdoptionShape, AdoptionRate);
        }
    }

    private sealed record MoveRow(
        int DoctorKey, int ProductKey, string Kind, string FromBox, string ToBox, double Probability, double VisitsNow, double VisitsAdvised,
        double? HeadroomUnits, double? PeersMedianUnits, string? Cluster, string Drivers, string Counterfactual, string Confidence, DateOnly Expires)
    {
        public Move ToMove(Panel panel, Dictionary<int, string> productIds)
        {
            var row = panel.Accounts[panel.Accounts.IndexOfKey(DoctorKey)!.Value];
            return new(
                new(row.Id, row.Name), productIds[ProductKey], Enum.Parse<MoveKind>(Kind, ignoreCase: true), BoxOf(FromBox), BoxOf(ToBox),
                Probability, VisitsNow, VisitsAdvised, HeadroomUnits, PeersMedianUnits, Cluster,
                JsonSerializer.Deserialize<Driver[]>(Drivers, Json.Options)!, JsonSerializer.Deserialize<Note>(Counterfactual, Json.Options)!,
                Enum.Parse<Confidence>(Confidence, ignoreCase: true), Month.Of(Expires))
            {
                Territory = row.Territory,
                Rep = row.Rep,
            };
        }

        private static Box BoxOf(string text) => new(text[0], text[1] - '0');
    }
}
