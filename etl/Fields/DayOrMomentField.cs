namespace Etl;

/// <summary>A day with or without a time of day: two staged columns, the company's day and the instant.</summary>
public sealed class DayOrMomentField(Column column, DateOnly last) : Field(column)
{
    private readonly DateOnly oldest = last.AddYears(-10);
    private DateOnly? day;
    private DateTime? instant;

    /// <summary>The day read.</summary>
    public DateOnly Day => day ?? default;

    public DateTime? Instant => instant;

    public override bool IsDoubtable => true;

    public override (string Value, Fault Fault)? Doubt => BusinessDay.Doubt(day, oldest);

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        instant = null;
        if (BusinessDay.TryDay(text, out var alone))
        {
            day = alone;
        }
        else if (BusinessDay.TryMoment(text, out var utc, out var local))
        {
            (instant, day) = (utc, local);
        }
        else
        {
            return new(Rules.BadDate, $"{Quoted.Of(text)} is not a date (expected {Column.Expected}).");
        }

        return BusinessDay.OutOfRange(day.Value, last);
    }

    public override void Clear() => (day, instant) = (null, null);

    public override void Write(BinaryRows staging)
    {
        if (day is { } known)
            staging.Day(known);
        else
            staging.Null();
        if (instant is { } utc)
            staging.Instant(utc);
        else
            staging.Null();
    }
}
