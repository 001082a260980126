namespace Etl;

/// <summary>One reject and its row as delivered: a JSON object by column name.</summary>
public sealed record RejectedRecord(long RejectId, string Record);
