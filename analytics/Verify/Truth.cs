using System.Text.Json;
using Warehouse;

namespace Analytics;

/// <summary>What <c>etl generate</c> planted, as far as findings can be scored against it (docs/truth.md).</summary>
public sealed record Truth
{
    public required string World { get; init; }
    public required double CarryOver { get; init; }
    public required double Saturation { get; init; }
    public required TruePerVisit UnitsPerVisit { get; init; }
    public required IReadOnlyList<TrueStagnation> StagnantTerritories { get; init; }
    public required IReadOnlyList<string> OverVisited { get; init; }
    public required IReadOnlyList<string> UnderVisited { get; init; }
    public required IReadOnlyList<TrueMove> Moves { get; init; }

    /// <summary>Lists by product are in the ordinal order of product ids, as the panel's.</summary>
    public required IReadOnlyList<TrueAccount> Accounts { get; init; }

    /// <exception cref="WarehouseException">The file is missing or is not a truth.json.</exception>
    public static Truth Read(string path)
    {
        if (!File.Exists(path))
            throw new WarehouseException($"'{path}' does not exist (expected the truth.json that etl generate wrote).");
        try
        {
            return JsonSerializer.Deserialize<Truth>(File.ReadAllText(path), Json.Options)!;
        }
        catch (JsonException error)
        {
            throw new WarehouseException($"{path} is not a truth.json of etl generate: {error.Message}");
        }
    }
}
