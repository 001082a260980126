using Analytics;

namespace Dashboard;

/// <summary>The period presets, counted back from the last closed month; MTD alone shows the open month, so it is provisional.</summary>
public static class PeriodChoice
{
    public const string Key = "period";
    private const string Default = "mat";
    private const string Everything = "all";
    public const string Custom = "custom";

    public static readonly IReadOnlyList<string> All = ["mtd", "qtd", "ytd", Default, Everything, Custom];

    /// <summary>What a page shows unless asked otherwise: twelve months; for the return on visits all there are, since short spans cannot tell.</summary>
    public static string DefaultOn(string path) => path == "/roi" ? Everything : Default;

    /// <summary>The preset a view chose, its page's default otherwise.</summary>
    public static string ChosenIn(View view) => view.First(Key) ?? DefaultOn(view.Path);

    /// <summary>The months a view asks for, kept inside the data. An unreadable custom period is the default one.</summary>
    public static Period Of(View view, Period data, Month lastClosed)
    {
        var asked = ChosenIn(view) switch
        {
            "mtd" => new Period(data.To, data.To),
            "qtd" => new Period(lastClosed - (lastClosed.Calendar - 1) % 3, lastClosed),
            "ytd" => new Period(Month.Of(lastClosed.Year, 1), lastClosed),
            Everything => new Period(data.From, Month.Later(data.From, lastClosed)),
            Custom when Month.TryParse(view.First("from"), out var from) && Month.TryParse(view.First("to"), out var to) && from <= to => new Period(from, to),
            _ => Period.Trailing(lastClosed, 12),
        };
        return asked.And(data) ?? Period.Trailing(lastClosed, 12).And(data) ?? data;
    }

    public static bool IsProvisional(Period period, Month lastClosed) => period.To > lastClosed;
}
