using System.Text.Json.Serialization;

namespace Etl;

/// <summary>One kind of input file: its name and its columns in the order they are staged.</summary>
public sealed record Entity(string Name, string Meaning, IReadOnlyList<Column> Columns)
{
    /// <summary>The column that removes a row by its key; every entity has it.</summary>
    public const string Deleted = "deleted";

    /// <summary>Columns starting so are kept as attributes, where the entity has them.</summary>
    public const string AttributePrefix = "attr_";

    /// <summary>A first load needs a file of every required entity.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The entity that will do in its place in a first load; null where none does.</summary>
    [JsonIgnore]
    public string? Instead { get; init; }

    public bool HasAttributes { get; init; }

    /// <summary>Columns of which a row names one and only one: the account it is about.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    public string[] Keys => [.. Columns.Where(column => column.IsKey).Select(column => column.Name)];

    /// <summary>The staging table its rows are copied to.</summary>
    [JsonIgnore]
    public string Staged => $"staging.{Name}";

    /// <summary>The staged column whose day decides whether a row lies in a span; null where rows have no day.</summary>
    [JsonIgnore]
    public string? Days => Columns.FirstOrDefault(column => column.IsDay && !column.IsOptional) switch
    {
        null => null,
        { Type: ColumnType.DayOrMoment } => "visited_on",
        var column => column.Name,
    };

    [JsonIgnore]
    public IEnumerable<Column> RequiredColumns => Columns.Where(column => !column.IsOptional);
}
