using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Etl;

/// <summary>The pass over a CSV file's bytes that finds how it is written and holds it to be whole.</summary>
public sealed class TextPass(FileHash hash, ReadOptions options)
{
    private const int BufferBytes = 1 << 20;
    private const int MarkBytes = 3;

    private readonly InputFile file = hash.File;

    public FileScan Run(CancellationToken cancellation)
    {
        var utf8 = new Utf8Check(file.Name);
        try
        {
            var known = options.Encoding is { } asked ? Asked(asked) : Mark();
            var scan = Scan(known ?? TextEncoding.Utf8, utf8, cancellation);
            return known is null && utf8.IsDoubtful && DecodesAsGb18030(cancellation)
                ? Scan(TextEncoding.Gb18030, new Utf8Check(file.Name), cancellation)
                : scan;
        }
        catch (InputException) when (options.Encoding is null && utf8.IsBroken && IsGb18030(cancellation))
        {
            return Scan(TextEncoding.Gb18030, new Utf8Check(file.Name), cancellation);
        }
        catch (InvalidDataException broken)
        {
            throw new InputException(Rules.BrokenFile, $"{file.Name} cannot be decompressed: it is cut off or damaged ({broken.Message}). Copy it again and load again.");
        }
    }

    /// <summary>The file's bytes as its letters were encoded, decompressed.</summary>
    public static Stream Open(InputFile file, Stream bytes) =>
        file.Format.IsCompressed ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;

    private FileScan Scan(TextEncoding encoding, Utf8Check utf8, CancellationToken cancellation)
    {
        using var raw = new FileStream(file.Path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        using var bytes = AsUtf8(Open(file, raw), encoding);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        var structure = new CsvStructure(file.Name);
        try
        {
            var read = bytes.ReadAtLeast(buffer, BufferBytes, throwOnEndOfStream: false);
            if (read == 0)
                throw Empty();
            structure = new(file.Name, options.Delimiter ?? Delimiters.Of(buffer.AsSpan(0, read)));
            for (; read > 0; read = bytes.Read(buffer, 0, BufferBytes))
            {
                cancellation.ThrowIfCancellationRequested();
                utf8.Add(buffer.AsSpan(0, read), structure.Line);
                structure.Add(buffer.AsSpan(0, read));
            }

            utf8.Complete(structure.Line);
            structure.Complete();
        }
        catch (DecoderFallbackException)
        {
            throw new InputException(Rules.BrokenFile, FormattableString.Invariant(
                $"{file.Name}: bytes after line {structure.Line} are not {encoding.Name} ") +
                $"(expected {encoding.Name} throughout; is --encoding right, or the file cut off?).");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return new(hash, new(encoding, structure.Delimiter, options.HasDecimalComma))
        {
            Lines = structure.Line,
            HasQuotedLines = structure.HasQuotedLines,
            EndsInNewline = structure.EndsInNewline,
        };
    }

    private static Stream AsUtf8(Stream bytes, TextEncoding encoding) =>
        encoding == TextEncoding.Utf8 ? bytes : Encoding.CreateTranscodingStream(bytes, encoding.Decoder, TextEncoding.Utf8.Decoder);

    private TextEncoding Asked(TextEncoding asked) =>
        asked == TextEncoding.Utf16 && Mark() == TextEncoding.Utf16BigEndian ? TextEncoding.Utf16BigEndian : asked;

    private TextEncoding? Mark()
    {
        using var raw = File.OpenRead(file.Path);
        using var bytes = Open(file, raw);
        Span<byte> start = stackalloc byte[MarkBytes];
        return TextEncoding.OfMark(start[..bytes.ReadAtLeast(start, MarkBytes, throwOnEndOfStream: false)]);
    }

    // A UTF-8 file that is cut off or has one bad byte often happens to be GB18030 too, and would be read as nonsense:
    // it is taken for GB18030 only when most of what is beyond ASCII is no UTF-8.
    private bool IsGb18030(CancellationToken cancellation) => IsMostlyForeign(cancellation) && DecodesAsGb18030(cancellation);

    private bool IsMostlyForeign(CancellationToken cancellation)
    {
        using var raw = File.OpenRead(file.Path);
        using var bytes = Open(file, raw);
        var buffer = new byte[1 << 16];
        long letters = 0;
        long faults = 0;
        for (int read; (read = bytes.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var rest = buffer.AsSpan(0, read); !rest.IsEmpty;)
            {
                var status = Rune.DecodeFromUtf8(rest, out var letter, out var length);
                faults += status == OperationStatus.InvalidData ? 1 : 0;
                // Letters from U+0400 to U+07FF are hardly meant; pairs of GB18030 look like them.
                letters += status == OperationStatus.Done && letter.Value is >= 0x80 and (< 0x400 or >= 0x800) ? 1 : 0;
                rest = rest[length..];
            }
        }

        return faults > letters;
    }

    private bool DecodesAsGb18030(CancellationToken cancellation)
    {
        using var raw = File.OpenRead(file.Path);
        using var text = new StreamReader(Open(file, raw), TextEncoding.Gb18030.Decoder, false);
        var letters = new char[1 << 16];
        try
        {
            while (text.Read(letters) > 0)
                cancellation.ThrowIfCancellationRequested();
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private InputException Empty() =>
        new(Rules.EmptyFile, $"{file.Name} is empty (expected a header line: {string.Join(",", file.Entity.RequiredColumns.Select(column => column.Name))}).");
}
