namespace Analytics;

/// <summary>The accounts of a panel that share region, territory and rep, numbered in the order in which they first occur.</summary>
internal sealed class FieldGroups
{
    private readonly int[] _of;
    private readonly (string Region, string Territory, string Rep)[] _names;

    private FieldGroups(Panel panel)
    {
        var (region, territory, rep) = (panel.Accounts.Columns[Dimension.Region], panel.Accounts.Columns[Dimension.Territory], panel.Accounts.Columns[Dimension.Rep]);
        var numbers = new Dictionary<(int, int, int), int>();
        _of = new int[panel.AccountCount];
        for (var i = 0; i < _of.Length; i++)
        {
            var codes = (region.Codes[i], territory.Codes[i], rep.Codes[i]);
            if (!numbers.TryGetValue(codes, out _of[i]))
                numbers[codes] = _of[i] = numbers.Count;
        }
        _names = [.. numbers.OrderBy(group => group.Value).Select(group => (region.Values[group.Key.Item1], territory.Values[group.Key.Item2], rep.Values[group.Key.Item3]))];
    }

    public static FieldGroups Of(Panel panel) => panel.Kept.Of(typeof(FieldGroups), () => new FieldGroups(panel));

    public int Count => _names.Length;

    /// <summary>The number of an account's group.</summary>
    public int this[int position] => _of[position];

    /// <summary>What its accounts share; <see cref="Dimension.None"/> where they have none.</summary>
    public (string Region, string Territory, string Rep) NamesOf(int group) => _names[group];
}
