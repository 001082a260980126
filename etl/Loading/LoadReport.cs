namespace Etl;

/// <summary>How a load ended. Warnings are of the whole delivery, Doubts of rows that were loaded.</summary>
public sealed record LoadReport(
    long LoadId, LoadState State, double Seconds, long DataVersion, IReadOnlyList<FileCount> Files, IReadOnlyList<string> Warnings)
{
    /// <summary>Rows delivered, by entity. Rows of earlier loads taken up again, or absent from a snapshot, are no delivery.</summary>
    public IReadOnlyDictionary<string, long> Read =>
        Files.Where(file => file.Number >= 0).GroupBy(file => file.Entity).ToDictionary(group => group.Key, group => group.Sum(file => file.Read));

    public long Written => Files.Sum(file => file.Loaded);

    public long Rejected => Files.Sum(file => file.Rejected);

    public long Removed => Files.Sum(file => file.Removed);

    public IReadOnlyList<WarningCount> Doubts { get; init; } = [];

    /// <summary>Why nothing was published, where that is so.</summary>
    public string? Message { get; init; }
}
