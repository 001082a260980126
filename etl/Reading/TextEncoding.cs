using System.Text;

namespace Etl;

/// <summary>How the letters of a CSV file are written.</summary>
/// <remarks>
/// Utf16 is big-endian where its byte order mark says so, else little-endian.
/// Any byte sequence that is none stops the load: letters are never guessed or replaced.
/// </remarks>
public sealed record TextEncoding(string Name, Encoding Decoder)
{
    public static readonly TextEncoding Utf8 = new("utf-8", new UTF8Encoding(false, throwOnInvalidBytes: true));
    public static readonly TextEncoding Utf16 = new("utf-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true));
    public static readonly TextEncoding Utf16BigEndian = new("utf-16be", new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true));

    public static readonly TextEncoding Gb18030 = new(
        "gb18030", CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!);

    /// <summary>What a person may ask for; of UTF-16 the mark decides the byte order.</summary>
    public static IReadOnlyList<TextEncoding> Named { get; } = [Utf8, Utf16, Gb18030];

    /// <summary>What a person would ask for to read a file so.</summary>
    public TextEncoding Asked => this == Utf16BigEndian ? Utf16 : this;

    /// <summary>What the byte order mark at a file's start says, if it has one.</summary>
    public static TextEncoding? OfMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        [0xFF, 0xFE, ..] => Utf16,
        [0xFE, 0xFF, ..] => Utf16BigEndian,
        _ => null,
    };
}
