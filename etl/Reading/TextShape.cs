namespace Etl;

/// <summary>How one CSV file is written.</summary>
public sealed record TextShape(TextEncoding Encoding, char Delimiter, bool HasDecimalComma)
{
    public static TextShape Default { get; } = new(TextEncoding.Utf8, ',', false);

    private string ShownDelimiter => Delimiter == '\t' ? "tabs" : $"'{Delimiter}'";

    /// <summary>What a person should know was found out rather than told; null where all is as usual.</summary>
    public string? Guessed(string file, ReadOptions options)
    {
        var isEncodingGuessed = options.Encoding is null && Encoding != TextEncoding.Utf8;
        var isDelimiterGuessed = options.Delimiter is null && Delimiter != ',';
        return (isEncodingGuessed, isDelimiterGuessed) switch
        {
            (true, true) => $"{file} is read as {Encoding.Name}, its columns separated by {ShownDelimiter}.",
            (true, false) => $"{file} is read as {Encoding.Name}.",
            (false, true) => $"{file} is read with its columns separated by {ShownDelimiter}.",
            _ => null,
        };
    }
}
