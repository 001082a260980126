namespace Etl;

/// <summary>Follows quotes and line ends through a CSV file's bytes, to count physical lines and to find where it is broken.</summary>
public sealed class CsvStructure(string file, char delimiter = ',')
{
    /// <summary>A record longer than this is a quote gone astray, not data.</summary>
    public const int LongestRecord = 1 << 20;

    private const byte Quote = (byte)'"';

    private State state = State.FieldStart;
    private bool afterReturn;
    private long recordBytes;
    private long recordLine = 1;
    private long quoteLine;

    private enum State
    {
        FieldStart,
        Plain,
        Quoted,
        QuoteInQuoted,
    }

    public char Delimiter => delimiter;

    /// <summary>The physical line reached; after the last byte, the number of lines begun.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Whether some record spans lines.</summary>
    public bool HasQuotedLines { get; private set; }

    public bool EndsInNewline => state == State.FieldStart && recordBytes == 0;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (state != State.Quoted && state != State.QuoteInQuoted && !bytes.ContainsAny(Quote, (byte)'\r'))
        {
            AddPlain(bytes);
            return;
        }

        foreach (var letter in bytes)
            Add(letter);
    }

    public void Complete()
    {
        if (state == State.Quoted)
            throw new InputException(Rules.OpenQuote, $"{file} line {quoteLine}: a quote opens here and is never closed (expected a closing '\"'; the file may be cut off).");
    }

    // No quotes and bare line feeds: lines are counted a block at a time.
    private void AddPlain(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        if (afterReturn && bytes[0] == '\n')
            Line--;
        afterReturn = false;
        while (bytes.IndexOf((byte)'\n') is >= 0 and var end)
        {
            Grow(end);
            bytes = bytes[(end + 1)..];
            EndRecord();
        }

        Grow(bytes.Length);
        if (bytes.Length > 0)
            state = bytes[^1] == delimiter ? State.FieldStart : State.Plain;
    }

    private void Add(byte letter)
    {
        var isNewline = letter is (byte)'\n' or (byte)'\r';
        if (isNewline && afterReturn && letter == '\n')
        {
            afterReturn = false;
            return;
        }

        afterReturn = letter == '\r';
        switch (state)
        {
            case State.Quoted when letter == Quote:
                state = State.QuoteInQuoted;
                break;
            case State.Quoted:
                if (isNewline)
                {
                    Line++;
                    HasQuotedLines = true;
                }

                break;
            case State.QuoteInQuoted when letter == Quote:
                state = State.Quoted;
                break;
            case State.QuoteInQuoted when letter != delimiter && !isNewline:
                throw new InputException(
                    Rules.OpenQuote,
                    $"{file} line {Line}: text follows a closing quote (expected {Quoted.Of([delimiter])} or the end of the line; " +
                    "a quote within a value is written '\"\"').");
            case State.FieldStart when letter == Quote:
                state = State.Quoted;
                quoteLine = Line;
                break;
            default:
                if (isNewline)
                {
                    EndRecord();
                    return;
                }

                state = letter == delimiter ? State.FieldStart : State.Plain;
                break;
        }

        Grow(1);
    }

    private void EndRecord()
    {
        Line++;
        recordLine = Line;
        recordBytes = 0;
        state = State.FieldStart;
    }

    private void Grow(int bytes)
    {
        recordBytes += bytes;
        if (recordBytes <= LongestRecord)
            return;
        var where = state is State.Quoted ? quoteLine : recordLine;
        throw new InputException(Rules.OpenQuote, $"{file} line {where}: the record starting here is longer than 1 MiB (expected a line end before; is a quote never closed?).");
    }
}
