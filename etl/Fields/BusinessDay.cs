using System.Collections.Concurrent;
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

    // The zone's offset on days it holds all day; null on days clocks change. Asking the zone for every value is slow.
    private static readonly ConcurrentDictionary<DateOnly, TimeSpan?> Offsets = new();

    public static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);

    /// <summary>The last day a fact may carry: the end of next month.</summary>
    public static DateOnly Last(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(2).AddDays(-1);

    public static bool TryDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return false;
        var (year, month, dayOfMonth) = ((100 * Two(text)) + Two(text[2..]), Two(text[5..]), Two(text[8..]));
        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
            return false;
        day = new(year, month, dayOfMonth);
        return true;
    }

    /// <summary>A day with a time, local unless it carries an offset.</summary>
    /// <param name="text">What was delivered.</param>
    /// <param name="utc">The instant.</param>
    /// <param name="day">The company's day then.</param>
    public static bool TryMoment(ReadOnlySpan<char> text, out DateTime utc, out DateOnly day)
    {
        if (TryPlain(text, out var local)
            || DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out local))
        {
            (utc, day) = (ToUtc(local), DateOnly.FromDateTime(local));
            return true;
        }

        (utc, day) = (default, default);
        if (!DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return false;
        (utc, day) = (moment.UtcDateTime, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime));
        return true;
    }

    public static DateTime ToUtc(DateTime local)
    {
        // At the ends of the calendar there is no room for an offset; such days are out of range anyway.
        if (local.Year is < 2 or > 9998)
            return DateTime.SpecifyKind(local, DateTimeKind.Utc);
        var day = DateOnly.FromDateTime(local);
        if (!Offsets.TryGetValue(day, out var offset))
            offset = Offsets[day] = OffsetAllDay(day);
        return DateTime.SpecifyKind(local - (offset ?? Zone.GetUtcOffset(local)), DateTimeKind.Utc);
    }

    public static Fault? OutOfRange(DateOnly day, DateOnly last) =>
        day >= First && day <= last
            ? null
            : new(Rules.DayOutOfRange, FormattableString.Invariant($"'{day:yyyy-MM-dd}' is out of range (expected {First:yyyy-MM-dd} to {last:yyyy-MM-dd})."));

    /// <summary>A day so long ago that its year may be mistyped.</summary>
    public static (string Value, Fault Fault)? Doubt(DateOnly? day, DateOnly oldest) =>
        day is { } known && known < oldest
            ? ($"{known:yyyy-MM-dd}", new(Rules.OldDay, FormattableString.Invariant($"'{known:yyyy-MM-dd}' is more than ten years ago (expected its year to be right).")))
            : null;

    // yyyy-MM-dd HH:mm and yyyy-MM-dd HH:mm:ss, as nearly every file has them; anything else is left to the library.
    private static bool TryPlain(ReadOnlySpan<char> text, out DateTime local)
    {
        local = default;
        if (text.Length is not (16 or 19) || text[10] is not (' ' or 'T') || text[13] != ':' || !TryDay(text[..10], out var day))
            return false;
        var (hour, minute) = (Two(text[11..]), Two(text[14..]));
        var second = text.Length == 16 ? 0 : text[16] == ':' ? Two(text[17..]) : -1;
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
            return false;
        local = day.ToDateTime(new TimeOnly(hour, minute, second));
        return true;
    }

    // Two digits as a number; far below zero when they are none.
    private static int Two(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) ? ((text[0] - '0') * 10) + (text[1] - '0') : -10_000;

    private static TimeSpan? OffsetAllDay(DateOnly day)
    {
        if (day <= First || day.Year > 2200)
            return null;
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var offset = Zone.GetUtcOffset(midnight);
        var isAllDay = Zone.GetUtcOffset(midnight.AddDays(-1)) == offset && Zone.GetUtcOffset(midnight.AddDays(2)) == offset;
        return isAllDay ? offset : null;
    }
}
