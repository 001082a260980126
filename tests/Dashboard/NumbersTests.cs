using Dashboard;

namespace Tests;

/// <summary>The one formatter.</summary>
public sealed class NumbersTests
{
    private static readonly Numbers Zh = Words.In(Language.Chinese).Numbers;
    private static readonly Numbers En = Words.In(Language.English).Numbers;

    [Theory]
    [InlineData(950, "950", "950")]
    [InlineData(24500, "2.5 万", "24.5k")]
    [InlineData(3_700_000, "370 万", "3.7M")]
    [InlineData(250_000_000, "2.5 亿", "250M")]
    [InlineData(2.25, "2.3", "2.3")]
    public void Large_figures_are_shortened_as_each_language_does(double value, string zh, string en)
    {
        Assert.Equal(zh, Zh.Compact(value));
        Assert.Equal(en, En.Compact(value));
    }

    [Fact]
    public void Money_shares_and_changes_read_naturally()
    {
        Assert.Equal("¥370 万", Zh.Money(3_700_000));
        Assert.Equal("−¥3.7M", En.Money(-3_700_000));
        Assert.Equal("58.3%", En.Percent(.5834));
        Assert.Equal("+3.4%", En.Change(.034));
        Assert.Equal("−0.5 个百分点", Zh.Points(-.005));
        Assert.Equal("−0.01 to 0.11", En.Interval(new(-.01, .11)));
    }

    [Fact]
    public void Figure_printed_as_nothing_has_no_sign()
    {
        Assert.Equal("±0.0%", En.Change(-.0001));
        Assert.Equal("±0.0 pts", En.Points(.0004));
        Assert.Equal("±0.0", En.SignedFixed(-.04, 1));
    }

    [Fact]
    public void Instant_is_told_on_the_company_clock() =>
        // Half past six in the evening in Greenwich is half past two the next morning in Shanghai.
        Assert.Equal("2026-11-24 02:30", En.Instant(new DateTime(2026, 11, 23, 18, 30, 0, DateTimeKind.Unspecified)));

    [Fact]
    public void Absent_figure_is_a_dash_never_zero() =>
        Assert.All([En.Compact(null), En.Percent(null), En.Money(null), En.Fixed(null), En.Count(null), En.Change(null)], text => Assert.Equal("–", text));
}
