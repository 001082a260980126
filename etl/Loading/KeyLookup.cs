namespace Etl;

/// <summary>The warehouse's key of an id field, found without making a string of it.</summary>
public sealed class KeyLookup(TextField id)
{
    private int key;

    public bool IsAbsent => id.IsAbsent;

    /// <summary>The key found last.</summary>
    public int Key => key;

    public bool Find(Dictionary<string, int> known) => known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id.Value, out key);
}
