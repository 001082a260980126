using System.Globalization;

namespace Etl;

/// <summary>How many rows of one file may be rejected before nothing is published: a share of its rows, or a count.</summary>
public readonly record struct RejectLimit
{
    private RejectLimit(double? share, long? count) => (Share, Count) = (share, count);

    public static RejectLimit Default { get; } = new(0.01, null);

    public double? Share { get; }

    public long? Count { get; }

    /// <summary>Reads "1%", or a count such as "20".</summary>
    public static bool TryParse(string text, out RejectLimit limit)
    {
        limit = default;
        var trimmed = text.Trim();
        if (trimmed.EndsWith('%'))
        {
            const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite;
            if (!double.TryParse(trimmed[..^1], Plain, CultureInfo.InvariantCulture, out var percent) || percent > 100)
                return false;
            limit = new(percent / 100, null);
            return true;
        }

        if (!long.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return false;
        limit = new(null, count);
        return true;
    }

    public bool IsExceeded(long rejected, long read) => Count is { } most ? rejected > most : rejected > (Share ?? 0) * read;

    public override string ToString() =>
        Count is { } most ? most.ToString("N0", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{(Share ?? 0) * 100:0.###} %");
}
