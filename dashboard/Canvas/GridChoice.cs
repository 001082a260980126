using Analytics;

namespace Dashboard;

/// <summary>What a view asks of the grid besides its filters: the month end, how far back to compare, and whether every move is shown.</summary>
public static class GridChoice
{
    public const string BackKey = "back";
    public const string FlowsKey = "flows";
    public const string EveryFlow = "all";

    /// <summary>Months between the month end shown and the one compared with; the first is the default.</summary>
    public static IReadOnlyList<int> Backs { get; } = [12, 6, 3, 1];

    public static int BackOf(View view) => int.TryParse(view.First(BackKey), out var back) && Backs.Contains(back) ? back : Backs[0];

    /// <summary>The same view of as many months, ending with another one.</summary>
    public static View At(View view, Month end, Period shown) =>
        view.With(PeriodChoice.Key, PeriodChoice.Custom).With("from", (end - (shown.Length - 1)).ToString()).With("to", end.ToString());
}
