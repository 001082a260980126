using System.Globalization;

namespace Analytics;

/// <summary>A calendar quarter by its first month; written <c>2025-Q4</c>.</summary>
public readonly record struct Quarter
{
    private Quarter(Month first) => First = first;

    public Month First { get; }

    public Period Months => new(First, First + 2);

    /// <summary>The quarter a month lies in.</summary>
    public static Quarter Of(Month month) => new(month - (month.Calendar - 1) % 3);

    /// <summary>The quarter in which lists made as of a month end are worked: that of the month after.</summary>
    public static Quarter After(Month asOf) => Of(asOf + 1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First.Year:D4}-Q{(First.Calendar + 2) / 3}");
}
