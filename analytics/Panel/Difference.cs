namespace Analytics;

/// <summary>By how much an account's sum of one month (0-based) differs; in order of accounts, and of months for each.</summary>
internal readonly record struct Difference(int Account, int Month, long Value) : IComparable<Difference>
{
    public int CompareTo(Difference other) => Account != other.Account ? Account.CompareTo(other.Account) : Month.CompareTo(other.Month);

    public bool IsOfSameSum(Difference other) => Account == other.Account && Month == other.Month;
}
