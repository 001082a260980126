namespace Etl;

/// <summary>One column of the row under way: reads the delivered text, writes the typed value to staging.</summary>
public abstract class Field(Column column)
{
    public Column Column => column;

    /// <summary>Whether the row under way delivers a value.</summary>
    public bool HasValue { get; set; }

    /// <summary>Reads a value that is not blank; null when it is good.</summary>
    public abstract Fault? Read(ReadOnlySpan<char> text);

    /// <summary>Whether a good value may still be doubted.</summary>
    public virtual bool IsDoubtable => false;

    /// <summary>Why the value just read should be looked at, with the value as it is understood; null almost always.</summary>
    public virtual (string Value, Fault Fault)? Doubt => null;

    /// <summary>The value is absent.</summary>
    public abstract void Clear();

    public abstract void Write(BinaryRows staging);

    /// <param name="column">The declaration.</param>
    /// <param name="lastDay">The last business day that may be delivered: the end of next month.</param>
    /// <param name="hasDecimalComma">Whether ',' is what separates decimals.</param>
    public static Field Of(Column column, DateOnly lastDay, bool hasDecimalComma = false) => column.Type switch
    {
        ColumnType.Id => new TextField(column, 100),
        ColumnType.Text => new TextField(column, 1000),
        ColumnType.Choice => new ChoiceField(column),
        ColumnType.Day => new DayField(column, column.HasHappened ? lastDay : DateOnly.MaxValue),
        ColumnType.Month => new MonthField(column, column.HasHappened ? lastDay : DateOnly.MaxValue),
        ColumnType.Flag => new FlagField(column),
        ColumnType.DayOrMoment => new DayOrMomentField(column, lastDay),
        ColumnType.Moment => new MomentField(column),
        ColumnType.Whole => new WholeField(column),
        ColumnType.Exact => new DecimalField(column, hasDecimalComma),
        ColumnType.List => new ListField(column),
        _ => throw new InvalidOperationException($"Column {column.Name} has an undeclared type."),
    };
}
