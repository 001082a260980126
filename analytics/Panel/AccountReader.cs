using System.Collections.ObjectModel;
using System.Text.Json;
using Npgsql;
using Warehouse;

namespace Analytics;

/// <summary>Reads the dimension, by binary COPY: a text that many accounts share is held once.</summary>
internal static class AccountReader
{
    /// <summary>Where each account will stand: known long before the rest of the dimension.</summary>
    public static async Task<AccountOrder> OrderAsync(NpgsqlConnection connection, NpgsqlTransaction snapshot, Level level, CancellationToken cancellationToken) =>
        new(await connection.QueryAsync<AccountKey>(PanelLoader.PathOf(level, "account_keys"), null, snapshot, cancellationToken));

    public static async Task<IReadOnlyList<AccountRow>> ReadAsync(
        NpgsqlConnection connection, NpgsqlTransaction snapshot, Level level, DateOnly at, CancellationToken cancellationToken)
    {
        await connection.FirstAsync<string>("queries/panel/day", new { at }, snapshot, cancellationToken);
        await using var rows = await CopyRows.BeginAsync(connection, PanelLoader.PathOf(level, "accounts"), cancellationToken);
        var (accounts, texts) = (new List<AccountRow>(), new TextPool());
        while (await rows.NextAsync(cancellationToken))
            accounts.Add(Account(rows, texts));
        return accounts;
    }

    /// <summary>The alignment valid at the last closed month is restated over all history.</summary>
    public static DateOnly DayOf(IEnumerable<SourceSpan> sources)
    {
        var closed = sources.Select(s => s.LastClosed).OfType<Month>().ToArray();
        return closed.Length == 0 ? DateOnly.MaxValue : closed.Min().LastDay;
    }

    // In the order in which the columns are selected.
    private static AccountRow Account(CopyRows rows, TextPool texts) => new(rows.Int(), rows.Text(), rows.Text())
    {
        Specialty = rows.Text(texts),
        Title = rows.Text(texts),
        Hospital = rows.Text(texts),
        Grade = rows.Text(texts),
        Territory = rows.Text(texts),
        District = rows.Text(texts),
        Region = rows.Text(texts),
        Rep = rows.Text(texts),
        RegisteredBox = rows.Text(texts),
        RegisteredBoxes = Registered(rows.Utf8(), texts),
        Target = rows.Text(texts),
        Attributes = Attributes(rows.Utf8(), texts),
        Doctors = rows.Int(),
    };

    private static IReadOnlyDictionary<string, string> Attributes(ReadOnlySpan<byte> json, TextPool texts)
    {
        if (json.SequenceEqual("{}"u8))
            return ReadOnlyDictionary<string, string>.Empty;
        using var document = Parsed(json);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in document.RootElement.EnumerateObject())
        {
            var name = attribute.Name.StartsWith(Dimension.AttributePrefix, StringComparison.Ordinal) ? attribute.Name : Dimension.AttributePrefix + attribute.Name;
            if (attribute.Value.ValueKind != JsonValueKind.Null)
                attributes[texts.Of(name)] = texts.Of(attribute.Value.ToString());
        }
        return attributes;
    }

    // [[product, day, box], …], oldest first.
    private static RegisteredBox[] Registered(ReadOnlySpan<byte> json, TextPool texts)
    {
        if (json.SequenceEqual("[]"u8))
            return [];
        using var document = Parsed(json);
        var boxes = new List<RegisteredBox>();
        foreach (var r in document.RootElement.EnumerateArray())
            boxes.Add(new(texts.Of(r[0].GetString()), DateOnly.FromDateTime(r[1].GetDateTime()), texts.Of(r[2].GetString())));
        return [.. boxes];
    }

    private static JsonDocument Parsed(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonDocument.ParseValue(ref reader);
    }
}
