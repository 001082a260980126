namespace Etl;

/// <summary>Where each declared column stands in a file.</summary>
/// <remarks>Ordinals holds one place per column of the entity, -1 where the file has none; Attributes are named without their prefix.</remarks>
public sealed record Header(int Width, IReadOnlyList<int> Ordinals, int Deleted, IReadOnlyList<(string Name, int Ordinal)> Attributes)
{
    public static Header Of(Entity entity, string file, IReadOnlyList<string> found)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var attributes = new List<(string, int)>();
        for (var i = 0; i < found.Count; i++)
        {
            if (!places.TryAdd(found[i], i))
                throw new InputException($"{file} line 1: column '{found[i]}' appears twice (expected once).");
            if (entity.HasAttributes && found[i].StartsWith(Entity.AttributePrefix, StringComparison.Ordinal))
                attributes.Add((found[i][Entity.AttributePrefix.Length..], i));
            else if (!IsKnown(entity, found[i]))
                throw Unknown(entity, file, found[i]);
        }

        var missing = entity.RequiredColumns.Where(column => !places.ContainsKey(column.Name)).Select(column => $"'{column.Name}'").ToList();
        if (missing.Count > 0)
            throw new InputException($"{file}: required column {string.Join(", ", missing)} is missing (found {string.Join(", ", found)}).");
        int PlaceOf(string name) => places.GetValueOrDefault(name, -1);
        return new(found.Count, [.. entity.Columns.Select(column => PlaceOf(column.Name))], PlaceOf(Entity.Deleted), attributes);
    }

    private static bool IsKnown(Entity entity, string name) =>
        name.Equals(Entity.Deleted, StringComparison.OrdinalIgnoreCase)
        || entity.Columns.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static InputException Unknown(Entity entity, string file, string name)
    {
        if (name.Contains(';', StringComparison.Ordinal) || name.Contains('\t', StringComparison.Ordinal))
            return new($"{file} line 1: the columns are not separated by ',' (found {Quoted.Of(name)}).");
        var nearest = Nearest.Of(name, entity.Columns.Select(column => column.Name).Append(Entity.Deleted));
        var extra = entity.HasAttributes ? $"; a column of your own starts with {Entity.AttributePrefix}" : "";
        return new($"{file} line 1: column {Quoted.Of(name)} is not in the contract (did you mean '{nearest}'?{extra}).");
    }
}
