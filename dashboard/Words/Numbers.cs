using System.Globalization;
using Analytics;
using Warehouse;

namespace Dashboard;

/// <summary>The one place that turns figures into text: 万/亿 in Chinese, k/M in English, percent with one decimal, no false precision.</summary>
public sealed class Numbers(Language language, Words words)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>What stands for a figure that does not exist.</summary>
    public const string None = "–";

    public string Count(double? value) => value is { } v ? v.ToString("#,0", Invariant) : None;

    /// <summary>Large figures shortened: 2.4 万, 24.0k.</summary>
    public string Compact(double? value) => value switch
    {
        null => None,
        { } v when language.IsChinese && Math.Abs(v) >= 1e8 => Scaled(v / 1e8, " 亿"),
        { } v when language.IsChinese && Math.Abs(v) >= 1e4 => Scaled(v / 1e4, " 万"),
        { } v when !language.IsChinese && Math.Abs(v) >= 1e9 => Scaled(v / 1e9, "B"),
        { } v when !language.IsChinese && Math.Abs(v) >= 1e6 => Scaled(v / 1e6, "M"),
        { } v when !language.IsChinese && Math.Abs(v) >= 1e4 => Scaled(v / 1e3, "k"),
        { } v => v.ToString(Math.Abs(v) < 100 && v != Math.Floor(v) ? "0.#" : "#,0", Invariant),
    };

    public string Money(double? value, string currency = "CNY") => value is { } v ? (v < 0 ? "−" : "") + Symbol(currency) + Compact(Math.Abs(v)) : None;

    /// <summary>A share as percent with one decimal.</summary>
    public string Percent(double? share, int decimals = 1) =>
        share is { } s ? (s * 100).ToString("F" + decimals, Invariant).Replace('-', '−') + "%" : None;

    /// <summary>A probability; certainty is never claimed.</summary>
    public string Probability(double? p) => p switch { > 0.9985 => ">99.8%", < 0.0015 => "<0.2%", _ => Percent(p) };

    /// <summary>A change as signed percent: +3.4%.</summary>
    public string Change(double? change) => change is { } c ? Sign(c * 100, 1) + Percent(Math.Abs(c)) : None;

    /// <summary>A difference of shares in percentage points.</summary>
    public string Points(double? difference, int decimals = 1) =>
        difference is { } d ? Sign(d * 100, decimals) + words["unit.points", (Math.Abs(d) * 100).ToString("F" + decimals, Invariant)] : None;

    public string Fixed(double? value, int decimals = 2) => value?.ToString("F" + decimals, Invariant).Replace('-', '−') ?? None;

    public string SignedFixed(double? value, int decimals = 2) => value is { } v ? Sign(v, decimals) + Fixed(Math.Abs(v), decimals) : None;

    public string Interval(Interval? interval, int decimals = 2) =>
        interval is { } i ? words["unit.interval", Fixed(i.Low, decimals), Fixed(i.High, decimals)] : None;

    public string PercentInterval(double low, double high) => words["unit.interval", Percent(low), Percent(high)];

    /// <summary>The size of a file: 4.3 MB.</summary>
    public string Bytes(long bytes) => bytes switch
    {
        >= 1 << 30 => Fixed(bytes / (double)(1 << 30), 1) + " GB",
        >= 1 << 20 => Fixed(bytes / (double)(1 << 20), 1) + " MB",
        >= 1 << 10 => Fixed(bytes / (double)(1 << 10), 0) + " KB",
        _ => Count(bytes) + " B",
    };

    /// <summary>How long something took: 0.8 s, 3 min 20 s.</summary>
    public string Duration(double? seconds) => seconds switch
    {
        null => None,
        < 60 => Fixed(seconds, 1) + " s",
        { } s => Count(Math.Floor(s / 60)) + " min " + Count(Math.Floor(s % 60)) + " s",
    };

    public string Day(DateOnly day) => day.ToString("yyyy-MM-dd", Invariant);

    /// <summary>From one amount to another, or the one amount both are.</summary>
    public string Range(double low, double high) => low == high ? Compact(low) : $"{Compact(low)}–{Compact(high)}";

    public string Period(Period period) => period.Length == 1 ? period.From.ToString() : words["unit.period", period.From, period.To];

    /// <summary>An instant of the warehouse (UTC) on the company's clock, wherever the server stands.</summary>
    public string Instant(DateTime? instant) => instant is { } at ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), CompanyTime.Zone).ToString("yyyy-MM-dd HH:mm", Invariant) : None;

    // The sign of the figure as it is printed: −0.04 with one decimal is ±0.0.
    private static string Sign(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) switch { > 0 => "+", < 0 => "−", _ => "±" };

    private static string Symbol(string currency) => currency switch { "CNY" => "¥", "EUR" => "€", "USD" => "$", _ => currency + " " };

    private static string Scaled(double value, string unit) => value.ToString(Math.Abs(value) >= 100 ? "#,0" : "0.0", Invariant) + unit;
}
