namespace Tests;

/// <summary>One line of a dirty file: its fields as written, the row it says, and the rule it breaks.</summary>
/// <param name="Fields">Text by column, in the order of the entity; fewer or more where that is the damage.</param>
/// <param name="Row">What it says; null where it cannot be read.</param>
/// <param name="Rule">The rule it breaks by itself; null where it is good as long as it is not repeated.</param>
/// <param name="Key">What its reject is known by, where the row cannot be read.</param>
/// <param name="HidesKey">Damaged where its key is: it may be any row's.</param>
public sealed record DirtyLine(string[] Fields, DirtyRow? Row, string? Rule, string? Key = null, bool HidesKey = false)
{
    public string? Id => Row?.Id ?? Key;

    /// <summary>The day a refused line says, where one can be read at all.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The day a text begins with.</summary>
    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text.Trim() is { Length: > 10 } longer ? longer[..10] : text.Trim(), "yyyy-MM-dd", out var day) ? day : null;
}

/// <summary>A row as typed: equal rows say the same, however they were written.</summary>
/// <param name="Doctor">The doctor it is of; empty where it is of none.</param>
/// <param name="Day">The day that decides whether it lies in a span.</param>
public abstract record DirtyRow(string Id, string Doctor, DateOnly Day, bool IsDeleted);

public sealed record DirtyVisit(string Id, DateOnly Day, string Doctor, string Rep, string Outcome, string Products, int Minutes, string Note, bool IsDeleted)
    : DirtyRow(Id, Doctor, Day, IsDeleted)
{
    /// <summary>A row that removes says nothing but its key.</summary>
    public DirtyVisit AsRead => IsDeleted ? new(Id, default, "", "", "", "", 0, "", true) : this;
}

public sealed record DirtySale(string Id, DateOnly Day, string Doctor, string Product, decimal Units, bool IsDeleted) : DirtyRow(Id, Doctor, Day, IsDeleted)
{
    public DirtySale AsRead => IsDeleted ? new(Id, default, "", "", 0, true) : this;
}

public sealed record DirtyDoctor(string Id, string Name) : DirtyRow(Id, "", default, false);

/// <summary>A row of an optional file.</summary>
/// <param name="Said">All it says, its key included, in one spelling.</param>
public sealed record DirtyEntry(string Id, string Said, string Doctor, DateOnly Day, bool IsDeleted) : DirtyRow(Id, Doctor, Day, IsDeleted);
