namespace Etl;

/// <summary>The input cannot be read at all: nothing is published, the program ends with 2.</summary>
public sealed class InputException(string message) : Exception(message)
{
    public InputException(Rule rule, string message)
        : this(message) => Rule = rule;

    /// <summary>The rule of severity abort that is broken; null where it is the command, not the data.</summary>
    public Rule? Rule { get; }
}
