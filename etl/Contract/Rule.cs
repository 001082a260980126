using System.Text.Json.Serialization;

namespace Etl;

/// <summary>One thing data are held to: its name in messages and tables, what breaking it does, and the sentence that says it.</summary>
public sealed record Rule(string Name, Severity Severity, string Sentence)
{
    /// <summary>Judged on typed rows as a set, not on one value as it is read: the reject keeps the typed row.</summary>
    [JsonIgnore]
    public bool IsJudged { get; init; }

    /// <summary>Trying the row again may take it up: after reference data arrive, or by other rules.</summary>
    public bool IsRetryable { get; init; } = true;

    public override string ToString() => Name;
}
