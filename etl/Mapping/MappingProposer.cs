namespace Etl;

/// <summary>Proposes a mapping.json from what the files of a folder call themselves, their columns and their values.</summary>
public sealed class MappingProposer
{
    private readonly List<ProposedFile> files = [];
    private readonly List<string> unsure = [];
    private readonly List<string> unplaced = [];

    public static MappingProposal Of(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
            throw new InputException($"'{folder}' is not a folder (expected one with the files to map).");
        var proposer = new MappingProposer();
        foreach (var path in Directory.GetFiles(folder).Where(InputFolder.IsData).Order(StringComparer.Ordinal))
            proposer.Add(path, cancellation);
        return new(proposer.files, proposer.unsure, proposer.unplaced);
    }

    private void Add(string path, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        if (FileFormat.Of(path) is not { } format)
        {
            unplaced.Add($"{name} is of no known format (expected .csv, .csv.gz, .parquet or .xlsx).");
            return;
        }

        // Any entity will do to look at a file: the one it is of is still to be found.
        var scan = FileScan.Of(FileHash.Of(new InputFile(Contract.Entities[0], path, 0), cancellation), ReadOptions.Default, cancellation);
        IReadOnlyList<string> headings;
        using (var records = Records.OfFormat(scan))
            headings = records.Header;
        if (EntityOf(name, format.StemOf(path), headings) is { } entity)
            Add(scan with { Hash = scan.Hash with { File = scan.File with { Entity = entity } } }, headings, cancellation);
    }

    private Entity? EntityOf(string name, string stem, IReadOnlyList<string> headings)
    {
        var named = Synonyms.EntitiesNamed(stem);
        if (named.Count == 1)
            return named[0];
        var fitting = Contract.Entities
            .Where(entity => entity.RequiredColumns.All(column => headings.Any(heading => Means(entity, heading, column.Name))))
            .ToList();
        if (fitting.Count == 0)
            unplaced.Add($"{name}: neither its name nor its columns say which file of the contract it is; add it to files by hand.");
        else
            unsure.Add($"{name} is left out: by its columns it may be {string.Join(" or ", fitting.Select(entity => entity.Name))}; add it to files by hand.");
        return null;
    }

    private static bool Means(Entity entity, string heading, string column) => Synonyms.ColumnsNamed(entity, heading).Contains(column);

    private void Add(FileScan scan, IReadOnlyList<string> headings, CancellationToken cancellation)
    {
        var (entity, name) = (scan.File.Entity, scan.File.Name);
        var proposed = new ProposedFile(entity.Name, name)
        {
            Encoding = scan.Shape.Encoding == TextEncoding.Utf8 ? null : scan.Shape.Encoding.Asked.Name,
            Delimiter = scan.Shape.Delimiter == ',' ? null : scan.Shape.Delimiter.ToString(),
        };
        Place(entity, name, headings, proposed);
        ProposeUnpivot(entity, name, headings, proposed);
        new ValueSurvey(scan, proposed, unsure, unplaced).Run(cancellation);
        Require(entity, name, headings, proposed);
        if (!InputFolder.IsOf(scan.File.Path, entity) || !proposed.IsPlain)
            files.Add(proposed);
    }

    // A heading is placed when it can mean one column only, and no other heading can mean it.
    private void Place(Entity entity, string name, IReadOnlyList<string> headings, ProposedFile proposed)
    {
        var meanings = headings.ToDictionary(heading => heading, heading => Meanings(entity, heading));
        foreach (var heading in headings.Where(heading => !IsMonth(heading)))
        {
            var rivals = headings.Where(other => other != heading && meanings[other].Intersect(meanings[heading]).Any()).ToList();
            if (meanings[heading].Count == 1 && rivals.Count == 0)
            {
                if (heading != meanings[heading][0])
                    proposed.Columns[heading] = meanings[heading][0];
                continue;
            }

            if (entity.HasAttributes && heading.StartsWith(Entity.AttributePrefix, StringComparison.Ordinal))
                continue;
            proposed.Columns[heading] = null;
            if (meanings[heading].Count == 0)
                unplaced.Add($"{name}: column '{heading}' is left out; nothing of {entity.Name} is called so{Attribute(entity)}.");
            else
                unsure.Add(
                    $"{name}: column '{heading}' is left out; it may be {string.Join(" or ", meanings[heading])}" +
                    $"{(rivals.Count == 0 ? "" : $", and so may '{string.Join("', '", rivals)}'")}.");
        }
    }

    // The contract's own name means itself, whatever else it may be a synonym of.
    private static IReadOnlyList<string> Meanings(Entity entity, string heading) =>
        entity.Columns.Any(column => column.Name == heading) ? [heading] : Synonyms.ColumnsNamed(entity, heading);

    private static string Attribute(Entity entity) => entity.HasAttributes ? $" (give it a name starting {Entity.AttributePrefix} to keep it)" : "";

    private static bool IsMonth(string heading) => MonthHeading.TryRead(heading, out _);

    private void ProposeUnpivot(Entity entity, string name, IReadOnlyList<string> headings, ProposedFile proposed)
    {
        var months = headings.Where(IsMonth).ToList();
        if (months.Count == 0)
            return;
        var month = entity.RequiredColumns.FirstOrDefault(column => column.IsDay);
        var value = entity.RequiredColumns.FirstOrDefault(column => column.Type == ColumnType.Exact);
        if (month is null || value is null)
        {
            unplaced.Add($"{name}: columns of months ('{months[0]}', …) have no place in {entity.Name}.");
            return;
        }

        var id = entity.Columns.Count(column => column.IsKey) == 1 && entity.Columns[0].Type == ColumnType.Id ? entity.Columns[0].Name : null;
        proposed.Unpivot = new(month.Name, value.Name, id);
        unsure.Add($"{name}: {months.Count} columns of months are taken for {value.Name} by {month.Name}; see 'unpivot'.");
    }

    private void Require(Entity entity, string name, IReadOnlyList<string> headings, ProposedFile proposed)
    {
        var placed = headings.Select(heading => proposed.Columns.GetValueOrDefault(heading, heading)).ToHashSet();
        if (proposed.Unpivot is { } unpivot)
            placed.UnionWith([unpivot.Month, unpivot.Value, unpivot.Id]);
        foreach (var column in entity.RequiredColumns.Where(column => !placed.Contains(column.Name)))
            unplaced.Add($"{name}: no column is {column.Name} ({column.Meaning.TrimEnd('.')}), which {entity.Name} needs; name it in columns or in constants.");
    }
}
