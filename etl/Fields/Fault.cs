namespace Etl;

/// <summary>Why a value cannot be kept, or should be looked at: the rule it breaks and the sentence that says so.</summary>
public sealed record Fault(string Rule, string Reason)
{
    public Fault(Rule rule, string reason)
        : this(rule.Name, reason)
    {
    }
}
