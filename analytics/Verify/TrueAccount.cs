namespace Analytics;

/// <summary>What is true of one doctor.</summary>
/// <param name="Response">Units a month that saturating visits add, by product.</param>
/// <param name="Mentions">Share of the visits that discuss the product.</param>
/// <param name="Direction">more, fewer, same or none: from the visits made to the best.</param>
public sealed record TrueAccount(string DoctorId, IReadOnlyList<double> Response, IReadOnlyList<double> Mentions, string Direction)
{
    /// <summary>Margin a month that so many visits a month, kept up for long, bring: Σ margin · b · (1 − e^(−k · mentions · visits ÷ (1 − λ))).</summary>
    /// <param name="margins">Of a unit, by product.</param>
    public double MarginOf(double visits, Truth truth, IReadOnlyList<double> margins)
    {
        ArgumentNullException.ThrowIfNull(truth);
        var sum = 0.0;
        for (var p = 0; p < Response.Count; p++)
            sum += margins[p] * Response[p] * (1 - Math.Exp(-truth.Saturation * Mentions[p] * visits / (1 - truth.CarryOver)));
        return sum;
    }
}
