namespace Tests;

/// <summary>What becomes of a file's rows.</summary>
public sealed record DirtyOutcome(string File, long Read, long Loaded, long Unchanged, long Merged, long Rejected);
