namespace Tests;

/// <summary>What becomes of a folder, entity by entity.</summary>
public sealed record DirtyJudgement(IReadOnlyList<DirtyPart> Parts)
{
    /// <summary>Whether a snapshot would remove more than a fifth of what it speaks for.</summary>
    public bool LacksTooMuch => Parts.Any(part => part.LacksTooMuch);

    public IReadOnlyList<DirtyReject> Rejects => [.. Parts.SelectMany(part => part.Rejects)];
}

/// <summary>What becomes of the files of one entity, taken together.</summary>
/// <param name="Outcomes">Of its files, of rows taken up again, and of rows a snapshot lacks.</param>
/// <param name="Taken">Rows to take in, those that remove included.</param>
/// <param name="Closes">Whether an older reject is spoken for by this delivery.</param>
public sealed record DirtyPart(
    string Entity, IReadOnlyList<DirtyOutcome> Outcomes, IReadOnlyList<DirtyReject> Rejects, IReadOnlyList<DirtyRow> Taken, Func<DirtyReject, bool> Closes, bool LacksTooMuch);
