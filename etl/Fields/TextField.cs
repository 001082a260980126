namespace Etl;

/// <summary>Text without the blanks around it. A formula stays the text it is.</summary>
public sealed class TextField(Column column, int longest) : Field(column)
{
    private readonly char[] letters = new char[longest];
    private int length = -1;

    public bool IsAbsent => length < 0;

    /// <summary>What was read, until the next row is.</summary>
    public ReadOnlySpan<char> Value => letters.AsSpan(0, Math.Max(length, 0));

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        if (Plain(text, longest) is { } fault)
            return fault;
        text.CopyTo(letters);
        length = text.Length;
        return null;
    }

    public override void Clear() => length = -1;

    public override void Write(BinaryRows staging)
    {
        if (IsAbsent)
            staging.Null();
        else
            staging.Text(Value);
    }

    /// <summary>What no text may be: too long, or with a NUL, which PostgreSQL cannot hold.</summary>
    internal static Fault? Plain(ReadOnlySpan<char> text, int longest)
    {
        if (text.Length > longest)
            return new(Rules.TooLong, FormattableString.Invariant($"{Quoted.Of(text)} has {text.Length:N0} characters (expected at most {longest:N0})."));
        if (text.Contains('\0'))
            return new(Rules.NulCharacter, $"{Quoted.Of(text)} holds a NUL character (expected plain text).");
        return null;
    }
}
