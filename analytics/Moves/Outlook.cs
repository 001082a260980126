namespace Analytics;

/// <summary>What is to be expected of an account for a product: its moves under unchanged effort, and what is recommended.</summary>
/// <param name="From">Today's box.</param>
/// <param name="Up">Probability of a better digit in <see cref="OutlookReport.MonthsAhead"/> months; 0 where there is none.</param>
/// <param name="Down">Probability of a worse digit.</param>
/// <param name="Move">Null where nothing is recommended.</param>
/// <param name="Gain">Units a month that the advised visits bring over today's, with its interval; null unless all gates of the product's response passed.</param>
public sealed record Outlook(AccountRef Account, string Product, Box From, double Up, double Down, Move? Move, Estimate? Gain, PotentialFlag? Potential);
