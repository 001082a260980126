namespace Tests;

/// <summary>Days from the first to the last.</summary>
public sealed record DirtySpan(DateOnly From, DateOnly To)
{
    public bool Holds(DateOnly day) => day >= From && day <= To;
}
