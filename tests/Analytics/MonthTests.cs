using Analytics;

namespace Tests;

public sealed class MonthTests
{
    [Fact]
    public void Month_is_written_and_read_as_year_and_month()
    {
        Assert.Equal("2025-11", Month.Of(2025, 11).ToString());
        Assert.Equal(Month.Of(2025, 11), Month.Parse("2025-11"));
        Assert.Equal("\"2025-11\"", Json.Of(Month.Of(2025, 11)));
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-1")]
    [InlineData("2025")]
    [InlineData("")]
    public void Text_that_is_no_month_is_refused_with_what_was_expected(string text)
    {
        var error = Assert.Throws<FormatException>(() => Month.Parse(text));

        Assert.Equal($"'{text}' is not a month (expected YYYY-MM, for example 2025-11).", error.Message);
    }

    [Fact]
    public void Months_are_counted_across_the_year()
    {
        Assert.Equal(Month.Of(2026, 1), Month.Of(2025, 11) + 2);
        Assert.Equal(11, Month.Of(2025, 11) - Month.Of(2024, 12));
    }

    // 2025-11-30 is a Sunday, 2025-05-31 a Saturday, 2025-12-31 a Wednesday.
    [Theory]
    [InlineData(2025, 11, 28)]
    [InlineData(2025, 5, 30)]
    [InlineData(2025, 12, 31)]
    public void Last_workday_is_a_weekday(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Month.Of(year, month).LastWorkday);

    [Fact]
    public void Period_knows_its_neighbours()
    {
        var period = new Period(Month.Of(2024, 12), Month.Of(2025, 11));

        Assert.Equal(12, period.Length);
        Assert.Equal(new Period(Month.Of(2023, 12), Month.Of(2024, 11)), period.Previous);
        Assert.Equal(period.Previous, period.YearBefore);
        Assert.Null(period.And(new(Month.Of(2026, 1), Month.Of(2026, 2))));
    }

    [Fact]
    public void Period_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Period(Month.Of(2025, 2), Month.Of(2025, 1)));

    [Fact]
    public void Source_closes_a_month_when_it_reaches_its_last_workday()
    {
        var through = new SourceSpan("visits", new(2025, 1, 6), new(2025, 11, 28), MonthGrain: false);

        Assert.Equal(Month.Of(2025, 11), through.LastClosed);
        Assert.Equal(Month.Of(2025, 10), (through with { DataThrough = new(2025, 11, 27) }).LastClosed);
        Assert.Null((through with { DataThrough = new(2025, 1, 10) }).LastClosed);
    }
}
