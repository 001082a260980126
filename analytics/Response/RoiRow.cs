namespace Analytics;

/// <summary>One value of a dimension; sales cannot be told apart by channel and are null there.</summary>
/// <param name="Return">From the fitted response; null is "not enough data": the gates failed, or the interval is too wide to rank.</param>
public sealed record RoiRow(
    string Value, int Accounts, double? Units, double? Sales, long Visits, double Cost, double? NaiveRoi, GroupReturn? Return);
