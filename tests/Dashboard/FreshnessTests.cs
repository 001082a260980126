using Dashboard;

namespace Tests;

/// <summary>How old is old, on days whose answer is known.</summary>
public sealed class FreshnessTests
{
    [Theory]
    [InlineData(2025, 12, 3, "current")] // November, closed, is the last month that can be whole.
    [InlineData(2025, 12, 31, "current")]
    [InlineData(2026, 1, 2, "due")]      // December could be whole by now.
    [InlineData(2026, 2, 1, "late")]
    public void Source_closed_through_November_ages(int year, int month, int day, string state) =>
        Assert.Equal(state, Age(new(2025, 11, 1), new(year, month, day)).State);

    [Fact]
    public void Source_without_a_closed_month_is_late() => Assert.Equal("late", Age(null, new(2025, 12, 3)).State);

    [Fact]
    public void Days_old_count_from_the_newest_day() => Assert.Equal(5, Age(new(2025, 11, 1), new(2025, 12, 3)).DaysOld);

    private static SourceAge Age(DateOnly? closed, DateOnly today) =>
        new(new SourceRow("visits", "day", new(2024, 1, 2), new(2025, 11, 28), 7, closed), today);
}
