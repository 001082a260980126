using System.Globalization;
namespace Etl;

/// <summary>A month, yyyy-MM or its first day, staged as its first day.</summary>
public sealed class MonthField(Column column, DateOnly last) : Field(column)
{
    private DateOnly? value;

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        if (!DateOnly.TryParseExact(text, ["yyyy-MM", "yyyy-MM-01"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return new(Rules.BadDate, $"{Quoted.Of(text)} is not a month (expected {Column.Expected}).");
        value = month;
        return BusinessDay.OutOfRange(month, last);
    }

    public override void Clear() => value = null;

    public override void Write(BinaryRows staging)
    {
        if (value is { } month)
            staging.Day(month);
        else
            staging.Null();
    }
}
