using Npgsql;
using NpgsqlTypes;

namespace Etl;

/// <summary>A day with or without a time of day: two staged columns, the company's day and the instant.</summary>
public sealed class DayOrMomentField(Column column, DateOnly last) : Field(column)
{
    private DateOnly? day;
    private DateTime? instant;

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        instant = null;
        if (BusinessDay.TryDay(text, out var alone))
        {
            day = alone;
        }
        else if (BusinessDay.TryMoment(text, out var moment))
        {
            instant = moment.UtcDateTime;
            day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, BusinessDay.Zone).DateTime);
        }
        else
        {
            return new("bad_date", $"{Quoted.Of(text)} is not a date (expected {Column.Expected}).");
        }

        return BusinessDay.OutOfRange(day.Value, last);
    }

    public override void Clear() => (day, instant) = (null, null);

    public override void Write(NpgsqlBinaryImporter staging)
    {
        if (day is { } known)
            staging.Write(known, NpgsqlDbType.Date);
        else
            staging.WriteNull();
        if (instant is { } utc)
            staging.Write(utc, NpgsqlDbType.TimestampTz);
        else
            staging.WriteNull();
    }
}
