using System.Globalization;

namespace Tests;

/// <summary>What a run over many folders came to.</summary>
public sealed class DirtyTally
{
    private readonly SortedDictionary<string, int> rules = [];

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

    public void Add(DirtyModel.Outcome file, bool isPublished)
    {
        Read += file.Read;
        Merged += file.Merged;
        Rejected += file.Rejects.Count;
        (Loaded, Unchanged, Withheld) = isPublished
            ? (Loaded + file.Loaded, Unchanged + file.Unchanged, Withheld)
            : (Loaded, Unchanged, Withheld + file.Loaded + file.Unchanged);
        foreach (var rule in file.Rejects.Select(reject => reject.Split(' ')[^1]))
            rules[rule] = rules.GetValueOrDefault(rule) + 1;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Folders:N0} dirty folders, {Aborted:N0} of them unreadable: {Read:N0} rows read = {Loaded:N0} loaded + {Unchanged:N0} unchanged + {Merged:N0} merged + ") +
        string.Create(CultureInfo.InvariantCulture, $"{Rejected:N0} rejected + {Withheld:N0} withheld; {Readings:N0} readings meanwhile. ") +
        string.Join(", ", rules.Select(rule => $"{rule.Key} {rule.Value}"));
}
