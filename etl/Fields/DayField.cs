namespace Etl;

/// <summary>A calendar day, yyyy-MM-dd and nothing else.</summary>
public sealed class DayField(Column column, DateOnly last) : Field(column)
{
    private readonly DateOnly oldest = last.AddYears(-10);
    private DateOnly? value;

    /// <summary>The day read.</summary>
    public DateOnly Day => value ?? default;

    public override bool IsDoubtable => last < DateOnly.MaxValue;

    public override (string Value, Fault Fault)? Doubt => BusinessDay.Doubt(value, oldest);

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        if (!BusinessDay.TryDay(text, out var day))
            return new(Rules.BadDate, $"{Quoted.Of(text)} is not a date (expected {Column.Expected}).");
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
