using System.Collections;

namespace Dashboard;

/// <summary>Rows of thousands of things, of which a page shows few: each is made when it is asked for.</summary>
public sealed class Rows<T>(IReadOnlyList<T> things, Func<T, Row> make) : IReadOnlyList<Row>
{
    private readonly Row?[] _made = new Row?[things.Count];

    public int Count => things.Count;

    public Row this[int index] => _made[index] ??= make(things[index]);

    public IEnumerator<Row> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
