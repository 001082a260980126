using Npgsql;
using NpgsqlTypes;

namespace Etl;

/// <summary>Text without the blanks around it. A formula stays the text it is.</summary>
public sealed class TextField(Column column, int longest) : Field(column)
{
    private string? value;

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        if (Plain(text, longest) is { } fault)
            return fault;
        value = text.ToString();
        return null;
    }

    public override void Clear() => value = null;

    public override void Write(NpgsqlBinaryImporter staging)
    {
        if (value is null)
            staging.WriteNull();
        else
            staging.Write(value, NpgsqlDbType.Text);
    }

    /// <summary>What no text may be: too long, or with a NUL, which PostgreSQL cannot hold.</summary>
    internal static Fault? Plain(ReadOnlySpan<char> text, int longest)
    {
        if (text.Length > longest)
            return new("too_long", FormattableString.Invariant($"{Quoted.Of(text)} has {text.Length:N0} characters (expected at most {longest:N0})."));
        if (text.Contains('\0'))
            return new("nul_character", $"{Quoted.Of(text)} holds a NUL character (expected plain text).");
        return null;
    }
}
