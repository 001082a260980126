using System.Globalization;
using System.Text.Json.Serialization;

namespace Analytics;

/// <summary>A calendar month, counted from year 0; written <c>YYYY-MM</c>.</summary>
[JsonConverter(typeof(MonthJson))]
public readonly record struct Month(int Number) : IComparable<Month>
{
    /// <summary>Month 1 to 12 of a year.</summary>
    public static Month Of(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new(year * 12 + month - 1);
    }

    /// <summary>The month a day lies in.</summary>
    public static Month Of(DateOnly day) => Of(day.Year, day.Month);

    /// <exception cref="FormatException">The text is not <c>YYYY-MM</c>.</exception>
    public static Month Parse(string text) => TryParse(text, out var month)
        ? month
        : throw new FormatException($"'{text}' is not a month (expected YYYY-MM, for example 2025-11).");

    public static bool TryParse(string? text, out Month month)
    {
        var isMonth = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        month = isMonth ? Of(day) : default;
        return isMonth;
    }

    [JsonIgnore]
    public int Year => Number / 12;

    /// <summary>1 to 12.</summary>
    [JsonIgnore]
    public int Calendar => Number % 12 + 1;

    [JsonIgnore]
    public DateOnly FirstDay => new(Year, Calendar, 1);

    [JsonIgnore]
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>The last Monday to Friday of the month: data reaching it close the month.</summary>
    [JsonIgnore]
    public DateOnly LastWorkday => LastDay.DayOfWeek switch
    {
        DayOfWeek.Saturday => LastDay.AddDays(-1),
        DayOfWeek.Sunday => LastDay.AddDays(-2),
        _ => LastDay,
    };

    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    public static Month Earlier(Month a, Month b) => a < b ? a : b;

    public static Month Later(Month a, Month b) => a > b ? a : b;

    public static Month operator +(Month month, int months) => new(month.Number + months);

    public static Month operator -(Month month, int months) => new(month.Number - months);

    public static int operator -(Month left, Month right) => left.Number - right.Number;

    public static bool operator <(Month left, Month right) => left.Number < right.Number;

    public static bool operator >(Month left, Month right) => left.Number > right.Number;

    public static bool operator <=(Month left, Month right) => left.Number <= right.Number;

    public static bool operator >=(Month left, Month right) => left.Number >= right.Number;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Calendar:D2}");
}
