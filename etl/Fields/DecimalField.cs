using System.Globalization;
namespace Etl;

/// <summary>An exact number. Digits beyond the column's scale are refused, never rounded away.</summary>
public sealed class DecimalField(Column column, bool hasComma = false) : Field(column)
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static readonly NumberFormatInfo Point = NumberFormatInfo.InvariantInfo;
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private decimal? value;

    public decimal? Value => value;

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        // decimal.TryParse rounds beyond 28 digits; NaN, Infinity, exponents and thousands separators are no numbers here.
        if (text.Length > 28 || !decimal.TryParse(text, Plain, hasComma ? Comma : Point, out var number))
            return new(Rules.BadNumber, $"{Quoted.Of(text)} is not a number (expected {Column.Expected}{(hasComma ? ", decimals after ','" : "")}).");
        if (number < Column.Minimum || number > Column.Maximum || decimal.Round(number, Column.Scale) != number)
            return new(Rules.OutOfRange, $"{Quoted.Of(text)} is out of range (expected {Column.Expected}).");
        value = number;
        return null;
    }

    public override void Clear() => value = null;

    public override void Write(BinaryRows staging)
    {
        if (value is { } number)
            staging.Numeric(number);
        else
            staging.Null();
    }
}
