namespace Etl;

/// <summary>What a person says of the CSV files of a folder. Null: found out from the file, and said.</summary>
public sealed record ReadOptions(TextEncoding? Encoding = null, char? Delimiter = null, bool HasDecimalComma = false)
{
    public static ReadOptions Default { get; } = new();
}
