using Npgsql;
using NpgsqlTypes;

namespace Etl;

/// <summary>A calendar day, yyyy-MM-dd and nothing else.</summary>
public sealed class DayField(Column column, DateOnly last) : Field(column)
{
    private DateOnly? value;

    public override Fault? Read(ReadOnlySpan<char> text)
    {
        if (!BusinessDay.TryDay(text, out var day))
            return new("bad_date", $"{Quoted.Of(text)} is not a date (expected {Column.Expected}).");
        value = day;
        return BusinessDay.OutOfRange(day, last);
    }

    public override void Clear() => value = null;

    public override void Write(NpgsqlBinaryImporter staging)
    {
        if (value is { } day)
            staging.Write(day, NpgsqlDbType.Date);
        else
            staging.WriteNull();
    }
}
