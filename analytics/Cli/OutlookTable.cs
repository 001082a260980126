namespace Analytics;

/// <summary>Forecasts and recommendations as a file, one row an eligible account and product.</summary>
internal static class OutlookTable
{
    public static CsvTable Of(OutlookReport report) => new(
        ["doctor_id", "product_id", "from_box", "to_box", "kind", "p_up", "p_down", "gain_units", "gain_low", "gain_high", "visits_per_month", "reason",
         "doctor_name", "visits_now", "headroom_units", "probability", "confidence", "expires", .. PotentialFields.Header],
        [.. report.Rows.Select(row => RowOf(row, report.Alpha))]);

    private static object?[] RowOf(Outlook row, double alpha)
    {
        var (move, interval) = (row.Move, row.Gain?.IntervalAt(alpha));
        return
        [
            row.Account.Id, row.Product, move?.From ?? row.From, move?.To ?? row.From, move?.Kind.ToString().ToLowerInvariant(), row.Up, row.Down,
            row.Gain?.Value, interval?.Low, interval?.High, move?.VisitsAdvised, move is null ? null : string.Join("; ", move.Drivers.Select(NoteText.Of)),
            row.Account.Name, move?.VisitsNow, move?.HeadroomUnits, move?.Probability, move?.Confidence.ToString().ToLowerInvariant(), move?.Expires,
            .. PotentialFields.Of(row.Potential),
        ];
    }
}
