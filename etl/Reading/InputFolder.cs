namespace Etl;

/// <summary>The files of a folder the contract knows, and what else lies there.</summary>
public sealed record InputFolder(
    string Path, ReadOptions Options, FolderMapping Mapping, IReadOnlyList<InputFile> Files, IReadOnlyList<string> Warnings)
{
    private static readonly string[] Unread = [".csv", ".gz", ".parquet", ".xlsx", ".xls", ".tsv"];

    public static InputFolder Open(string path, ReadOptions options)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(full))
            throw new InputException($"'{path}' is not a folder (expected one with doctors.csv, products.csv, visits.csv and sales.csv).");

        var present = Directory.GetFiles(full).Order(StringComparer.Ordinal).ToList();
        var mapping = FolderMapping.Of(full, options);
        var mapped = present.ToDictionary(file => file, mapping.For);
        var files = Contract.Entities
            .SelectMany(entity => present.Where(file => mapped[file] is { } of ? of.Entity == entity : IsOf(file, entity)).Select(file => (entity, file)))
            .Select((pair, index) => new InputFile(pair.entity, pair.file, (short)(index + 1)) { Mapping = mapped[pair.file] })
            .ToList();
        if (files.Count == 0)
            throw new InputException(Rules.MissingFile, $"'{path}' holds no file of the contract (expected doctors.csv, products.csv, visits.csv, sales.csv).");

        var known = files.Select(file => file.Path).ToHashSet();
        return new(
            full, options, mapping, files,
            [.. present.Where(file => !known.Contains(file) && IsData(file)).Select(Ignored), .. Twice(files), .. Unmatched(mapping, files)]);
    }

    public bool Holds(Entity entity) => Files.Any(file => file.Entity == entity);

    // visits.csv, or parts of it: visits-2024.csv.gz, visits-2025.parquet.
    public static bool IsOf(string file, Entity entity) =>
        FileFormat.Of(file)?.StemOf(file) is { } stem
        && (stem.Equals(entity.Name, StringComparison.OrdinalIgnoreCase) || stem.StartsWith(entity.Name + "-", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file looks like data, read or not.</summary>
    public static bool IsData(string file) => Unread.Contains(System.IO.Path.GetExtension(file).ToLowerInvariant());

    private static string Ignored(string file)
    {
        var name = System.IO.Path.GetFileName(file);
        var stem = name.Split('.', '-')[0];
        var meant = Nearest.Of(stem, Contract.Entities.Select(entity => entity.Name)) is { } nearest ? $" (did you mean {nearest}.csv?)" : "";
        return $"{name} is not read: no file of the contract has this name{meant}.";
    }

    private static IEnumerable<string> Unmatched(FolderMapping mapping, List<InputFile> files) =>
        from unused in mapping.Files.Where(entry => files.All(file => file.Mapping != entry))
        select $"{FolderMapping.FileName}: no file is named '{unused.Name}', so nothing of it is read as {unused.Entity.Name}.";

    // sales.csv and sales.xlsx may be one export saved twice: both are read, and that is said.
    private static IEnumerable<string> Twice(IEnumerable<InputFile> files) =>
        from file in files
        group file.Name by file.Format.StemOf(file.Path).ToLowerInvariant() into same
        where same.Count() > 1
        select $"{string.Join(" and ", same)} are all read, as parts of one delivery.";
}
