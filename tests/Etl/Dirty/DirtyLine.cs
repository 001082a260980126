namespace Tests;

/// <summary>One line of a dirty file: its fields as written, the row it says, and the rule it breaks.</summary>
/// <param name="Fields">Text by column, in the order of the entity; fewer or more where that is the damage.</param>
/// <param name="Row">What it says; null where it cannot be read.</param>
/// <param name="Rule">The rule it breaks by itself; null where it is good as long as it is not repeated.</param>
public sealed record DirtyLine(string[] Fields, DirtyRow? Row, string? Rule);

/// <summary>A row as typed: equal rows say the same, however they were written.</summary>
public abstract record DirtyRow(string Id, bool IsDeleted);

public sealed record DirtyVisit(string Id, DateOnly Day, string Doctor, string Rep, string Outcome, string Products, int Minutes, string Note, bool IsDeleted)
    : DirtyRow(Id, IsDeleted)
{
    /// <summary>A row that removes says nothing but its key.</summary>
    public DirtyVisit AsRead => IsDeleted ? new(Id, default, "", "", "", "", 0, "", true) : this;
}

public sealed record DirtySale(string Id, DateOnly Day, string Doctor, string Product, decimal Units, bool IsDeleted) : DirtyRow(Id, IsDeleted)
{
    public DirtySale AsRead => IsDeleted ? new(Id, default, "", "", 0, true) : this;
}

public sealed record DirtyDoctor(string Id, string Name) : DirtyRow(Id, false);
