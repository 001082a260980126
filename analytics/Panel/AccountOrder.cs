namespace Analytics;

/// <summary>
/// Which account stands where: in ordinal order of ids. One canonical order, so that whatever order rows arrive in, every figure comes
/// out the same, to the last bit.
/// </summary>
internal sealed class AccountOrder
{
    private readonly int[] _indexOfKey;    // plus one; keys are small numbers given in turn

    public AccountOrder(IEnumerable<AccountKey> accounts)
    {
        AccountKey[] all = [.. accounts];
        Array.Sort(all, static (a, b) => string.CompareOrdinal(a.AccountId, b.AccountId));
        Count = all.Length;
        _indexOfKey = new int[Count == 0 ? 0 : all.Max(a => a.Key) + 1];
        for (var i = 0; i < Count; i++)
            _indexOfKey[all[i].Key] = i + 1;
    }

    public int Count { get; }

    public int? IndexOfKey(int key) => key < _indexOfKey.Length && _indexOfKey[key] > 0 ? _indexOfKey[key] - 1 : null;
}
