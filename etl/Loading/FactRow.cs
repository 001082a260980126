namespace Etl;

/// <summary>The row of a fact under way, as the table that holds it takes it: keys in place of ids, the contract's defaults filled in.</summary>
public abstract class FactRow
{
    /// <summary>The day that decides its month.</summary>
    public abstract DateOnly Day { get; }

    /// <summary>The id as delivered, until the next row is read.</summary>
    public abstract ReadOnlySpan<char> Id { get; }

    /// <summary>Finds the keys of what the row refers to; false when something is not known.</summary>
    public abstract bool Resolve(KnownIds known);

    /// <summary>Writes the row resolved last.</summary>
    public abstract void Write(BinaryRows month, long loadId);

    public static FactRow Of(Fact fact, RowReader row) => fact.Entity switch
    {
        "visits" => new VisitRow(row),
        "sales" => new SaleRow(row),
        _ => throw new ArgumentException($"No row is declared for {fact.Entity}.", nameof(fact)),
    };
}
