using System.Globalization;
using Warehouse;

namespace Etl;

/// <summary>The company's days: one time zone, ISO spelling, nothing before 2000.</summary>
public static class BusinessDay
{
    public static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>The company's time zone: a timestamp without offset is of this zone.</summary>
    public static readonly TimeZoneInfo Zone = CompanyTime.Zone;

    private static readonly string[] Local =
        ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFF"];

    private static readonly string[] WithOffset = [.. Local.Select(format => format + "K")];

    public static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);

    /// <summary>The last day a fact may carry: the end of next month.</summary>
    public static DateOnly Last(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(2).AddDays(-1);

    public static bool TryDay(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>A day with a time, local unless it carries an offset.</summary>
    public static bool TryMoment(ReadOnlySpan<char> text, out DateTimeOffset moment)
    {
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            moment = new DateTimeOffset(local, Zone.GetUtcOffset(local));
            return true;
        }

        return DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
    }

    public static Fault? OutOfRange(DateOnly day, DateOnly last) =>
        day >= First && day <= last
            ? null
            : new("day_out_of_range", FormattableString.Invariant($"'{day:yyyy-MM-dd}' is out of range (expected {First:yyyy-MM-dd} to {last:yyyy-MM-dd})."));
}
