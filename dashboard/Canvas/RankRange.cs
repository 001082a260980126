using System.Globalization;

namespace Dashboard;

/// <summary>Accounts from one rank by sales to another, both included: how a mark of a chart names the doctors behind it. Written 1-200.</summary>
public readonly record struct RankRange(int First, int Last)
{
    public const string Key = "rank";

    public static RankRange Everyone { get; } = new(1, int.MaxValue);

    public int Length => Last - First + 1;

    /// <summary>The ranks of one page of this range.</summary>
    public RankRange PageOf(int number) => (long)First + (number - 1L) * Paging.Size is var first && first > Last
        ? new(Last, Last - 1)
        : new((int)first, (int)Math.Min(Last, first + Paging.Size - 1));

    /// <summary>How many accounts of so many in all have a rank of this range.</summary>
    public int CountOf(int total) => Math.Max(0, Math.Min(Last, total) - First + 1);

    public static RankRange? Of(View view) =>
        view.First(Key)?.Split('-') is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var a) && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
        && a >= 1 && b >= a ? new(a, b) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
