namespace Analytics;

/// <summary>What a decision is about, within its quarter: doctor, product and kind. Another scoring run names the same move by it.</summary>
public readonly record struct MoveKey(string Doctor, string Product, MoveKind Kind)
{
    public static MoveKey Of(Move move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return new(move.Account.Id, move.Product, move.Kind);
    }

    /// <summary>Whether the month being worked, the one after the last closed, lies after the last the move is valid in.</summary>
    public static bool IsExpired(Move move, Panel panel)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(panel);
        return panel.LastClosed is { } closed && closed + 1 > move.Expires;
    }

    /// <summary>Doctor, product and kind with | between them, whatever characters ids are made of.</summary>
    public override string ToString() => $"{Uri.EscapeDataString(Doctor)}|{Uri.EscapeDataString(Product)}|{Kind.ToString().ToLowerInvariant()}";

    public static MoveKey? Parse(string? text) =>
        text?.Split('|') is [var doctor, var product, var word] && Enum.TryParse<MoveKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !int.TryParse(word, out _)
            ? new(Uri.UnescapeDataString(doctor), Uri.UnescapeDataString(product), kind)
            : null;
}
