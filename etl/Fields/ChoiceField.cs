namespace Etl;

/// <summary>One of the column's allowed values, upper or lower case.</summary>
public sealed class ChoiceField(Column column) : Field(column)
{
    private string? value;

    public string? Value => value;

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        foreach (var allowed in Column.Allowed)
        {
            if (!text.Equals(allowed, StringComparison.OrdinalIgnoreCase))
                continue;
            value = allowed;
            return null;
        }

        return new(Rules.NotAllowed, $"{Quoted.Of(text)} is not allowed (expected {Column.Expected}).");
    }

    public override void Clear() => value = null;

    public override void Write(BinaryRows staging)
    {
        if (value is null)
            staging.Null();
        else
            staging.Text(value);
    }
}
