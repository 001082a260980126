using System.Globalization;
namespace Etl;

public sealed class WholeField(Column column) : Field(column)
{
    private int? value;

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return new(Rules.BadNumber, $"{Quoted.Of(text)} is not a whole number (expected {Column.Expected}).");
        if (number < Column.Minimum || number > Column.Maximum)
            return new(Rules.OutOfRange, $"{Quoted.Of(text)} is out of range (expected {Column.Expected}).");
        value = number;
        return null;
    }

    public override void Clear() => value = null;

    public override void Write(BinaryRows staging)
    {
        if (value is { } number)
            staging.Whole(number);
        else
            staging.Null();
    }
}
