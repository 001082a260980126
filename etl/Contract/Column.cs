using System.Text.Json.Serialization;

namespace Etl;

/// <summary>One column of an entity of the input contract.</summary>
public sealed record Column(string Name, ColumnType Type, string Meaning)
{
    public bool IsKey { get; init; }

    public bool IsOptional { get; init; }

    public IReadOnlyList<string> Allowed { get; init; } = [];

    public decimal Minimum { get; init; }

    public decimal Maximum { get; init; }

    /// <summary>Digits kept after the decimal point.</summary>
    public int Scale { get; init; }

    /// <summary>A day or month of something that happened: it lies no further ahead than the end of next month.</summary>
    public bool HasHappened { get; init; }

    [JsonIgnore]
    public bool IsDay => Type is ColumnType.Day or ColumnType.Month or ColumnType.DayOrMoment or ColumnType.Moment;

    /// <summary>What a good value looks like, for messages and documentation.</summary>
    public string Expected => Type switch
    {
        ColumnType.Id => "an id of at most 100 characters",
        ColumnType.Text => "text of at most 1,000 characters",
        ColumnType.Choice => string.Join(", ", Allowed),
        ColumnType.Day => "yyyy-MM-dd",
        ColumnType.Month => "yyyy-MM",
        ColumnType.Flag => "true or false",
        ColumnType.DayOrMoment or ColumnType.Moment => "yyyy-MM-dd or yyyy-MM-dd HH:mm",
        ColumnType.Whole => FormattableString.Invariant($"a whole number from {Minimum} to {Maximum}"),
        ColumnType.Exact => FormattableString.Invariant($"a number from {Minimum} to {Maximum}, at most {Scale} decimals"),
        ColumnType.List => "values separated by '|'",
        _ => throw new InvalidOperationException($"Column {Name} has an undeclared type."),
    };
}
