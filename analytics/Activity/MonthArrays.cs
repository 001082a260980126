namespace Analytics;

/// <summary>Values by month and account key, being filled; keys are small numbers given in turn.</summary>
internal sealed class MonthArrays<T>
{
    public Dictionary<Month, T[]> ByMonth { get; } = [];

    /// <summary>The place of an account in a month, empty at first.</summary>
    public ref T At(int account, Month month)
    {
        if (!ByMonth.TryGetValue(month, out var values) || account >= values.Length)
        {
            Array.Resize(ref values, Math.Max(account + 1, 2 * (values?.Length ?? 0)));
            ByMonth[month] = values;
        }
        return ref values[account];
    }
}
