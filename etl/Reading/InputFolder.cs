namespace Etl;

/// <summary>The files of a folder the contract knows, and what else lies there.</summary>
public sealed record InputFolder(string Path, IReadOnlyList<InputFile> Files, IReadOnlyList<string> Warnings)
{
    private static readonly string[] Unread = [".csv", ".gz", ".parquet", ".xlsx", ".xls", ".tsv"];

    public static InputFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(full))
            throw new InputException($"'{path}' is not a folder (expected one with doctors.csv, products.csv, visits.csv and sales.csv).");

        var present = Directory.GetFiles(full).Order(StringComparer.Ordinal).ToList();
        var files = Contract.Entities
            .SelectMany(entity => present.Where(file => IsOf(file, entity)).Select(file => (entity, file)))
            .Select((pair, index) => new InputFile(pair.entity, pair.file, (short)(index + 1)))
            .ToList();
        if (files.Count == 0)
            throw new InputException($"'{path}' holds no file of the contract (expected doctors.csv, products.csv, visits.csv, sales.csv).");

        var known = files.Select(file => file.Path).ToHashSet();
        return new(full, files, [.. present.Where(file => !known.Contains(file) && IsData(file)).Select(Ignored)]);
    }

    public bool Holds(Entity entity) => Files.Any(file => file.Entity == entity);

    // visits.csv, or parts of it: visits-2024.csv, visits-2025.csv.
    private static bool IsOf(string file, Entity entity)
    {
        var name = System.IO.Path.GetFileName(file);
        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            && (name[..^4].Equals(entity.Name, StringComparison.OrdinalIgnoreCase)
                || name.StartsWith(entity.Name + "-", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsData(string file) => Unread.Contains(System.IO.Path.GetExtension(file).ToLowerInvariant());

    private static string Ignored(string file)
    {
        var name = System.IO.Path.GetFileName(file);
        var stem = name.Split('.', '-')[0];
        var nearest = Nearest.Of(stem, Contract.Entities.Select(entity => entity.Name));
        return $"{name} is not read: no file of the contract has this name (nearest: {nearest}.csv).";
    }
}
