namespace Etl;

/// <summary>Where each declared column stands in a file.</summary>
/// <remarks>Ordinals holds one place per column of the entity, -1 where the file has none; Attributes are named without their prefix.</remarks>
public sealed record Header(IReadOnlyList<int> Ordinals, int Deleted, IReadOnlyList<(string Name, int Ordinal)> Attributes)
{
    public static Header Of(Entity entity, string file, IReadOnlyList<string> found)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var attributes = new List<(string, int)>();
        for (var i = 0; i < found.Count; i++)
        {
            if (!places.TryAdd(found[i], i))
                throw new InputException(Rules.RepeatedColumn, $"{file} line 1: column '{found[i]}' appears twice (expected once).");
            if (entity.HasAttributes && found[i].StartsWith(Entity.AttributePrefix, StringComparison.Ordinal))
                attributes.Add((found[i][Entity.AttributePrefix.Length..], i));
            else if (!IsKnown(entity, found[i]))
                throw Unknown(entity, file, found, found[i]);
        }

        if (Missing(entity, found) is { Length: > 0 } missing)
            throw new InputException(Rules.MissingColumn, $"{file}: required column {missing} is missing (found {string.Join(", ", found)}).");
        int PlaceOf(string name) => places.GetValueOrDefault(name, -1);
        return new([.. entity.Columns.Select(column => PlaceOf(column.Name))], PlaceOf(Entity.Deleted), attributes);
    }

    private static bool IsKnown(Entity entity, string name) =>
        name.Equals(Entity.Deleted, StringComparison.OrdinalIgnoreCase)
        || entity.Columns.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static InputException Unknown(Entity entity, string file, IReadOnlyList<string> found, string name)
    {
        if (name.Contains(';', StringComparison.Ordinal) || name.Contains('\t', StringComparison.Ordinal))
            return new(Rules.UnknownColumn, $"{file} line 1: the columns are not separated by ',' (found {Quoted.Of(name)}).");
        var names = entity.Columns.Select(column => column.Name).Append(Entity.Deleted).ToList();
        var missing = Missing(entity, found) is { Length: > 0 } required ? $"; required column {required} is missing" : "";
        var meant = Nearest.Of(name, names) is { } nearest ? $"did you mean '{nearest}'?" : $"expected {string.Join(", ", names)}{missing}";
        var extra = entity.HasAttributes ? $"; a column of your own starts with {Entity.AttributePrefix}" : "";
        return new(Rules.UnknownColumn, $"{file} line 1: column {Quoted.Of(name)} is not in the contract ({meant}{extra}).");
    }

    private static string Missing(Entity entity, IReadOnlyList<string> found) =>
        string.Join(", ", entity.RequiredColumns.Select(column => column.Name).Except(found, StringComparer.OrdinalIgnoreCase).Select(name => $"'{name}'"));
}
