using System.Text.Json;
using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Reads the dimension.</summary>
internal static class AccountReader
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Where each account will stand: known long before the rest of the dimension.</summary>
    public static async Task<AccountOrder> OrderAsync(NpgsqlConnection connection, NpgsqlTransaction snapshot, Level level, CancellationToken cancellationToken) =>
        new(await connection.QueryAsync<AccountKey>(PanelLoader.PathOf(level, "account_keys"), null, snapshot, cancellationToken));

    public static async Task<IReadOnlyList<AccountRow>> ReadAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, Level level, DateOnly at, CancellationToken cancellationToken)
    {
        var rows = await connection.QueryAsync<Row>(PanelLoader.PathOf(level, "accounts"), new { at }, snapshot, cancellationToken);
        return Together.Each(rows, row => row.ToAccount());
    }

    /// <summary>The alignment valid at the last closed month is restated over all history.</summary>
    public static DateOnly DayOf(IEnumerable<SourceSpan> sources)
    {
        var closed = sources.Select(s => s.LastClosed).OfType<Month>().ToArray();
        return closed.Length == 0 ? DateOnly.MaxValue : closed.Min().LastDay;
    }

    private static Dictionary<string, string> Attributes(string json)
    {
        if (json == "{}")
            return None;
        using var document = JsonDocument.Parse(json);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in document.RootElement.EnumerateObject())
        {
            var name = attribute.Name.StartsWith(Dimension.AttributePrefix, StringComparison.Ordinal) ? attribute.Name : Dimension.AttributePrefix + attribute.Name;
            if (attribute.Value.ValueKind != JsonValueKind.Null)
                attributes[name] = attribute.Value.ToString();
        }
        return attributes;
    }

    // [[product, day, box], …], oldest first.
    private static RegisteredBox[] Registered(string json)
    {
        if (json == "[]")
            return [];
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(r => new RegisteredBox(r[0].GetString()!, DateOnly.FromDateTime(r[1].GetDateTime()), r[2].GetString()!))];
    }

    private sealed record Row(
        int AccountKey, string AccountId, string AccountName, string? Specialty, string? Title, string? HospitalName, string? Grade,
        string? TerritoryId, string? District, string? Region, string? RepId, string? RegisteredBox, string RegisteredBoxes, string? Target, string Attributes, int Doctors)
    {
        public AccountRow ToAccount() => new(AccountKey, AccountId, AccountName)
        {
            Specialty = Specialty,
            Title = Title,
            Hospital = HospitalName,
            Grade = Grade,
            Territory = TerritoryId,
            District = District,
            Region = Region,
            Rep = RepId,
            RegisteredBox = RegisteredBox,
            RegisteredBoxes = AccountReader.Registered(RegisteredBoxes),
            Target = Target,
            Attributes = AccountReader.Attributes(Attributes),
            Doctors = Doctors,
        };
    }
}
