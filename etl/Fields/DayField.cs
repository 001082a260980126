namespace Etl;

/// <summary>A calendar day, yyyy-MM-dd and nothing else.</summary>
public sealed class DayField(Column column, DateOnly last) : Field(column)
{
    private DateOnly? value;

    /// <summary>The day read.</summary>
    public DateOnly Day => value ?? default;

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        if (!BusinessDay.TryDay(text, out var day))
            return new("bad_date", $"{Quoted.Of(text)} is not a date (expected {Column.Expected}).");
        value = day;
        return BusinessDay.OutOfRange(day, last);
    }

    public override void Clear() => value = null;

    public override void Write(BinaryRows staging)
    {
        if (value is { } day)
            staging.Day(day);
        else
            staging.Null();
    }
}
