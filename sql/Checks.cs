using System.Globalization;

namespace Warehouse;

/// <summary>Holds the warehouse to its promises: each statement of <c>sql/checks</c> selects the rows that break one.</summary>
public static class Checks
{
    private const int MostShown = 10;

    private const string Folder = "checks/";

    /// <summary>Every check, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. SqlText.PathsIn("checks").Select(path => path[Folder.Length..])];

    /// <summary>Runs every check, in the order of their names.</summary>
    public static async Task<IReadOnlyList<CheckResult>> RunAsync(Database database, CancellationToken cancellationToken)
    {
        var results = new List<CheckResult>();
        foreach (var name in Names)
            results.Add(await RunAsync(database, name, cancellationToken));
        return results;
    }

    /// <summary>Runs one check.</summary>
    public static async Task<CheckResult> RunAsync(Database database, string name, CancellationToken cancellationToken) =>
        new(name, await OffendingAsync(database, Folder + name, cancellationToken));

    private static async Task<IReadOnlyList<string>> OffendingAsync(Database database, string path, CancellationToken cancellationToken)
    {
        await using var command = database.Source.CreateCommand(SqlText.Of(path));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (rows.Count < MostShown && await reader.ReadAsync(cancellationToken))
            rows.Add(string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)} {Shown(reader.GetValue(i))}")));
        return rows;
    }

    private static string Shown(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
