namespace Etl;

/// <summary>What a person says of the CSV files of a folder. Null: found out from the file, and said.</summary>
public sealed record ReadOptions(TextEncoding? Encoding = null, char? Delimiter = null, bool HasDecimalComma = false)
{
    public static ReadOptions Default { get; } = new();

    /// <summary>As it enters the fingerprint of a load.</summary>
    public override string ToString() =>
        $"{Encoding?.Name ?? "any encoding"} {(Delimiter is { } given ? (int)given : 0)} {(HasDecimalComma ? "decimal comma" : "decimal point")}";
}
