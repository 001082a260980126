namespace Analytics;

/// <summary>Rows of the same account are equal, whatever else they say.</summary>
internal sealed class SameAccount : IEqualityComparer<AccountRow>
{
    public static SameAccount Instance { get; } = new();

    public bool Equals(AccountRow? x, AccountRow? y) => x!.Key == y!.Key && x.Id == y.Id;

    public int GetHashCode(AccountRow row) => row.Key;
}
