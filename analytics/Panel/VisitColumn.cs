namespace Analytics;

/// <summary>Visits of one product set through one channel, month-major and cumulated over months.</summary>
/// <param name="Products">Ascending product indexes discussed; none is "unassigned".</param>
internal sealed record VisitColumn(int[] Products, string Channel, Cumulated Visits, Cumulated Refusals, Cumulated Minutes)
{
    public string Key => KeyOf(Products, Channel);

    public static string KeyOf(int[] products, string channel) => $"{string.Join(',', products)}/{channel}";
}
