namespace Etl;

public sealed class FlagField(Column column) : Field(column)
{
    private bool? value;

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        if (!Truth.TryRead(text, out var isTrue))
            return new(Rules.NotAllowed, $"{Quoted.Of(text)} is not allowed (expected {Column.Expected}).");
        value = isTrue;
        return null;
    }

    public override void Clear() => value = null;

    public override void Write(BinaryRows staging)
    {
        if (value is { } flag)
            staging.Boolean(flag);
        else
            staging.Null();
    }
}
