namespace Etl;

/// <summary>Loaded rows of one file that one rule doubts, with what is said of the first.</summary>
public sealed record WarningCount(string File, string Rule, long Rows, string Example)
{
    public override string ToString() => FormattableString.Invariant($"{File}: {Rows:N0} rows {Rule}, such as: {Example}");
}
