namespace Analytics;

/// <summary>How long the accounts of a box have been in it.</summary>
/// <param name="MedianMonths">Months in the box up to the month shown, counted within the path; null without accounts.</param>
/// <param name="IsAtLeast">The path begins before the median account entered: it has been there at least so long.</param>
/// <param name="ShareOfYear">Accounts in the box for 12 months or longer ÷ accounts; null where the path is shorter.</param>
/// <param name="ChanceShareOfYear">The same when months are shuffled.</param>
public sealed record BoxTime(Box Box, int Accounts, int? MedianMonths, bool IsAtLeast, double? ShareOfYear, Chance? ChanceShareOfYear);
