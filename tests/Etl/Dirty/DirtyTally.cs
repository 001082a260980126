using System.Globalization;

namespace Tests;

/// <summary>What a run over many folders came to.</summary>
public sealed class DirtyTally
{
    private readonly SortedDictionary<string, int> rules = [];
    private readonly SortedDictionary<string, int> kinds = [];

    public int Folders { get; set; }

    public int Aborted { get; set; }

    public long Readings { get; set; }

    public long Read { get; private set; }

    public long Loaded { get; private set; }

    public long Unchanged { get; private set; }

    public long Merged { get; private set; }

    public long Rejected { get; private set; }

    /// <summary>Good rows of folders that were refused for their bad ones.</summary>
    public long Withheld { get; private set; }

    public void Add(DirtyJudgement judgement, bool isPublished)
    {
        foreach (var file in judgement.Parts.SelectMany(part => part.Outcomes))
        {
            Read += file.Read;
            Merged += file.Merged;
            Rejected += file.Rejected;
            (Loaded, Unchanged, Withheld) = isPublished
                ? (Loaded + file.Loaded, Unchanged + file.Unchanged, Withheld)
                : (Loaded, Unchanged, Withheld + file.Loaded + file.Unchanged);
        }

        foreach (var reject in judgement.Rejects)
            rules[reject.Rule] = rules.GetValueOrDefault(reject.Rule) + 1;
    }

    public void Add(DirtyFolder folder)
    {
        foreach (var file in folder.Files)
            kinds[Kind(file)] = kinds.GetValueOrDefault(Kind(file)) + 1;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Folders:N0} dirty folders, {Aborted:N0} of them unreadable: {Read:N0} rows read = {Loaded:N0} loaded + {Unchanged:N0} unchanged + {Merged:N0} merged + ") +
        string.Create(CultureInfo.InvariantCulture, $"{Rejected:N0} rejected + {Withheld:N0} withheld; {Readings:N0} readings meanwhile. ") +
        string.Join(", ", rules.Concat(kinds).Select(counted => $"{counted.Key} {counted.Value}"));

    private static string Kind(DirtyFile file) =>
        file.Name[file.Name.IndexOf('.', StringComparison.Ordinal)..] + (file.Mapping is null ? "" : " mapped") + (file.Snapshot is null ? "" : " snapshot");
}
