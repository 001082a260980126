namespace Etl;

/// <summary>An instant; a day without a time is the start of that day.</summary>
public sealed class MomentField(Column column) : Field(column)
{
    private DateTime? value;

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        if (BusinessDay.TryDay(text, out var day))
        {
            value = BusinessDay.ToUtc(day.ToDateTime(TimeOnly.MinValue));
        }
        else if (BusinessDay.TryMoment(text, out var utc, out _))
        {
            value = utc;
        }
        else
        {
            return new(Rules.BadDate, $"{Quoted.Of(text)} is not a date (expected {Column.Expected}).");
        }

        return BusinessDay.OutOfRange(DateOnly.FromDateTime(value.Value), DateOnly.MaxValue);
    }

    public override void Clear() => value = null;

    public override void Write(BinaryRows staging)
    {
        if (value is { } utc)
            staging.Instant(utc);
        else
            staging.Null();
    }
}
