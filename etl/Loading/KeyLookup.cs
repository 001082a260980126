namespace Etl;

/// <summary>Finds the warehouse's key of an id field, without making a string of it.</summary>
public sealed class KeyLookup(TextField id, Dictionary<string, int> known)
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> keys = known.GetAlternateLookup<ReadOnlySpan<char>>();
    private int key;

    public bool IsAbsent => id.IsAbsent;

    /// <summary>The key found last.</summary>
    public int Key => key;

    public bool Find() => keys.TryGetValue(id.Value, out key);
}
