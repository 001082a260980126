namespace Etl;

/// <summary>Why a value cannot be kept: the rule it breaks and the sentence that says so.</summary>
public sealed record Fault(string Rule, string Reason);
