namespace Analytics;

/// <summary>The accounts of the dimension in ordinal order of their ids, and their coded columns.</summary>
public sealed class AccountTable
{
    private readonly AccountRow[] _rows;
    private readonly Dictionary<string, int> _indexOf;
    private readonly int[] _everyone;
    private readonly int[] _keys;
    private readonly int[] _doctors;
    private readonly Dictionary<string, CodedColumn> _columns = new(StringComparer.Ordinal);

    internal AccountTable(IReadOnlyList<AccountRow> rows)
        : this(new AccountOrder(rows.Select(r => new AccountKey(r.Key, r.Id))), rows) { }

    /// <param name="rows">One of each account of the order.</param>
    internal AccountTable(AccountOrder order, IReadOnlyList<AccountRow> rows)
    {
        Order = order;
        _rows = new AccountRow[order.Count];
        foreach (var row in rows)
            _rows[order.IndexOfKey(row.Key)!.Value] = row;
        _indexOf = new(_rows.Length, StringComparer.Ordinal);
        _everyone = [.. Enumerable.Range(0, _rows.Length)];
        (_keys, _doctors) = (Array.ConvertAll(_rows, r => r.Key), Array.ConvertAll(_rows, r => r.Doctors));
        for (var i = 0; i < _rows.Length; i++)
            _indexOf[_rows[i].Id] = i;
        (string Name, Func<AccountRow, string?> Text)[] delivered =
        [
            (Dimension.Region, r => r.Region), (Dimension.District, r => r.District), (Dimension.Territory, r => r.Territory), (Dimension.Specialty, r => r.Specialty), (Dimension.Title, r => r.Title),
            (Dimension.Grade, r => r.Grade), (Dimension.Hospital, r => r.Hospital), (Dimension.Rep, r => r.Rep), (Dimension.Target, r => r.Target),
        ];
        string[] attributes = [.. _rows.SelectMany(r => r.Attributes.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        CodedColumn[] columns =
        [
            .. Together.Each(delivered, column => CodedColumn.Of(column.Name, Array.ConvertAll(_rows, r => column.Text(r)))),
            .. Together.Each(attributes, name => CodedColumn.Of(name, AttributeBands.Of(Array.ConvertAll(_rows, r => r.Attributes.GetValueOrDefault(name))))),
        ];
        foreach (var column in columns)
            _columns[column.Name] = column;
    }

    public int Count => _rows.Length;

    /// <summary>The columns by dimension name; box and cluster come with the scores.</summary>
    public IReadOnlyDictionary<string, CodedColumn> Columns => _columns;

    internal AccountOrder Order { get; }

    internal AccountRow this[int account] => _rows[account];

    /// <summary>Warehouse keys by account: what is asked of every account of a view lies side by side.</summary>
    internal ReadOnlySpan<int> Keys => _keys;

    /// <summary>Doctors by account; 1 for a doctor.</summary>
    internal ReadOnlySpan<int> Doctors => _doctors;

    /// <summary>The visits a box recommends for an account, as many times as it has doctors.</summary>
    internal VisitBand BandOf(int account, Box box, Settings settings) => settings.BandOf(box).Times(_doctors[account]);

    internal AccountRef Ref(int account) => new(_rows[account].Id, _rows[account].Name);

    internal int? IndexOf(string id) => _indexOf.TryGetValue(id, out var index) ? index : null;

    internal int? IndexOfKey(int key) => Order.IndexOfKey(key);

    /// <summary>Every index, ascending.</summary>
    internal int[] All => _everyone;

    /// <summary>Whether both hold the same accounts in the same places, whatever is known of them.</summary>
    internal bool IsOfSameAccounts(AccountTable other) =>
        Count == other.Count && _rows.AsSpan().SequenceEqual(other._rows, SameAccount.Instance);
}
