namespace Analytics;

/// <summary>One value of a dimension; sales cannot be told apart by channel and are null there.</summary>
public sealed record RoiRow(
    string Value, int Accounts, double? Units, double? Sales, long Visits, double Cost, double? NaiveRoi);
