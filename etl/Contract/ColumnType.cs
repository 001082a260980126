namespace Etl;

/// <summary>What a delivered value must be.</summary>
public enum ColumnType
{
    /// <summary>An identifier: at most 100 characters, blanks around it are dropped.</summary>
    Id,

    /// <summary>Text of at most 1,000 characters, kept as delivered but for the blanks around it.</summary>
    Text,

    /// <summary>One of the column's allowed values.</summary>
    Choice,

    /// <summary>A calendar day, yyyy-MM-dd.</summary>
    Day,

    /// <summary>A month, yyyy-MM or its first day.</summary>
    Month,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A day with or without a time of day. Staged as the company's day and, when a time came with it, the instant.</summary>
    DayOrMoment,

    /// <summary>A day with or without a time of day, staged as an instant.</summary>
    Moment,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A decimal number, exact.</summary>
    Exact,

    /// <summary>Values separated by '|', repeats dropped.</summary>
    List,
}
